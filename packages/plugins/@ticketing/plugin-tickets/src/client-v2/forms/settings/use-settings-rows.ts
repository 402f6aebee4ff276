import { refusalOf } from '../api/refusal';
import { useCallback, useEffect, useState } from 'react';

export interface SettingsRows<Row> {
  /** Undefined until they were read. */
  rows?: Row[];
  error?: string;
  load(): Promise<void>;
  /** Shows the rows like this until they are read again. */
  show(rows: Row[]): void;
  /** Writes something, tells when it was refused, and reads the rows again either way. */
  attempt(write: () => Promise<unknown>): Promise<void>;
  dismiss(): void;
}

/** The rows of a list of settings. */
export function useSettingsRows<Row>(read: () => Promise<Row[]>): SettingsRows<Row> {
  const [rows, setRows] = useState<Row[]>();
  const [error, setError] = useState<string>();
  const load = useCallback(() => read().then(setRows, (refused: unknown) => setError(refusalOf(refused).message)), [read]);
  useEffect(() => void load(), [load]);
  const attempt = async (write: () => Promise<unknown>) => {
    setError(undefined);
    try {
      await write();
    } catch (refused) {
      setError(refusalOf(refused).message);
    }
    await load();
  };
  return { rows, error, load, show: setRows, attempt, dismiss: () => setError(undefined) };
}
