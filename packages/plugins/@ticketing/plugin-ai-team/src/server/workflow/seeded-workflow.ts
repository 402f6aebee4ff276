/** A key of our locale files in the language of the desk. */
export type Say = (key: string, values?: object) => string;

/** A workflow we bring. */
export interface SeededWorkflow {
  /** Stable: of the workflow, and what the keys of its nodes begin with (`<key>-1`, `<key>-2`). */
  key: string;
  /** Keys of our locale files. */
  title: string;
  description?: string;
  /** Of the trigger. */
  type: string;
  config: object;
  /** The whole execution, with what it waits for; a minute unless it says so. */
  timeoutMs?: number;
  /** Brought where employees of the host can work, and not before. */
  needsEmployees?: true;
  /** One behind the other. */
  nodes(say: Say): { type: string; title: string; config: object }[];
}
