import type { Transaction } from '@nocobase/database';

const born = new WeakMap<Transaction, Set<string>>();

/** Tickets created in this transaction: their first business row is part of the creation, not a change of its own. */
export function ticketsBornIn(transaction: Transaction | undefined): Set<string> {
  if (!transaction) return new Set();
  const known = born.get(transaction) ?? new Set<string>();
  born.set(transaction, known);
  return known;
}
