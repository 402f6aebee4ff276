import type { Transaction } from '@nocobase/database';
import { isUndone, outermost } from './savepoints';

/**
 * Does `work` once what was written in `transaction` is there for everybody: after its outermost commit, at once when there is no
 * transaction, never when it or a savepoint around it was rolled back.
 */
export function afterCommit(transaction: Transaction | undefined | null, work: () => void): void {
  const parent = outermost(transaction);
  if (!parent) work();
  else parent.afterCommit(() => void (isUndone(transaction) || work()));
}
