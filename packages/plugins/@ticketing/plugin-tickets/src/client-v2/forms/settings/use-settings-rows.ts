import { refusalOf } from '../api/refusal';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface SettingsRows<Row> {
  /** Undefined until they were read. */
  rows?: Row[];
  error?: string;
  load(): Promise<void>;
  /** Shows the rows like this until they are read again. */
  show(rows: Row[]): void;
  /**
   * Writes something, tells when it was refused, and reads the rows again either way. Who is quicker than the server is written in order, and
   * what he sees is read again after the last.
   */
  attempt(write: () => Promise<unknown>): Promise<void>;
  dismiss(): void;
}

/** The rows of a list of settings. */
export function useSettingsRows<Row>(read: () => Promise<Row[]>): SettingsRows<Row> {
  const [rows, setRows] = useState<Row[]>();
  const [error, setError] = useState<string>();
  const pending = useRef(0);
  const written = useRef(Promise.resolve());
  const load = useCallback(
    () =>
      read().then(
        // What was read before a change that is on its way would take it back on the screen.
        (fresh) => pending.current === 0 && setRows(fresh),
        (refused: unknown) => setError(refusalOf(refused).message),
      ).then(() => undefined),
    [read],
  );
  useEffect(() => void load(), [load]);
  const attempt = (write: () => Promise<unknown>): Promise<void> => {
    setError(undefined);
    pending.current += 1;
    written.current = written.current.then(async () => {
      try {
        await write();
      } catch (refused) {
        setError(refusalOf(refused).message);
      }
      pending.current -= 1;
      if (pending.current === 0) await load();
    });
    return written.current;
  };
  return { rows, error, load, show: setRows, attempt, dismiss: () => setError(undefined) };
}
