import type { Transaction } from '@nocobase/database';
import type { LoadChange } from '../../domain';

const claims = new WeakMap<Transaction, Map<string, string>>();

/** Remembers that this transaction claimed the agent for the ticket: his counters moved already. */
export function noteClaim(transaction: Transaction, ticketId: string, userId: string): void {
  const noted = claims.get(transaction) ?? new Map<string, string>();
  claims.set(transaction, noted);
  noted.set(ticketId, userId);
}

export const isClaimed = (transaction: Transaction, ticketId: string, userId: string): boolean => claims.get(transaction)?.get(ticketId) === userId;

/** The changes that are still owed for a write of this ticket; a claim pays for one. */
export function withoutClaimed(changes: readonly LoadChange[], ticketId: string, transaction: Transaction | undefined): LoadChange[] {
  const noted = transaction && claims.get(transaction);
  const claimedBy = noted?.get(ticketId);
  if (!claimedBy) return [...changes];
  noted?.delete(ticketId);
  return changes.filter(({ userId, delta }) => !(delta === 1 && userId === claimedBy));
}
