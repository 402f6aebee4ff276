import { setTimeout as wait } from 'node:timers/promises';

const TRIES = 6;
/** Longest wait before the second try, in milliseconds; doubled before each further one. */
const FIRST_WAIT_MS = 20;

/** What databases call two transactions that wait for each other, of which one was ended: PostgreSQL, then MariaDB and MySQL. */
const DEADLOCK_CODES: readonly unknown[] = ['40P01', '40001', 'ER_LOCK_DEADLOCK', 1213];

/**
 * Does `work`, which begins a transaction of its own, again when the database ended that because of a deadlock. MariaDB meets one whenever several
 * submissions with one key come at the same moment: each holds a shared lock on the key it could not insert, and wants it alone.
 */
export async function againAfterDeadlock<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (tried === TRIES || !isDeadlock(error)) throw error;
      await wait(Math.random() * FIRST_WAIT_MS * 2 ** tried);
    }
  }
}

function isDeadlock(error: unknown): boolean {
  const { original, parent, code, errno } = (error ?? {}) as Record<'original' | 'parent' | 'code' | 'errno', unknown>;
  return DEADLOCK_CODES.includes(code) || DEADLOCK_CODES.includes(errno) || [original, parent].some((cause) => cause !== undefined && cause !== error && isDeadlock(cause));
}
