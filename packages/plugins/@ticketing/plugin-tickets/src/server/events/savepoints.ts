import type { Transaction } from '@nocobase/database';

type Nested = Transaction & { parent?: Nested; finished?: 'commit' | 'rollback' };

/** The transaction, the one it is a savepoint of, and so on. */
function* chainOf(transaction: Transaction | undefined | null): Generator<Nested> {
  for (let current = transaction as Nested | undefined | null; current; current = current.parent) yield current;
}

/** Savepoints belong to the transaction they were made in. */
export function outermost(transaction: Transaction | undefined | null): Transaction | null {
  return [...chainOf(transaction)].at(-1) ?? null;
}

/** Whether what was written in `transaction` is gone: it, or a savepoint around it, was rolled back. */
export function isUndone(transaction: Transaction | undefined | null): boolean {
  return [...chainOf(transaction)].some(({ finished }) => finished === 'rollback');
}
