import { randomUUID } from 'node:crypto';
import type { Transaction } from '@nocobase/database';
import { TicketingError } from '@ticketing/plugin-tickets';
import { hashOf } from '../dedupe/hash';
import { insertOrLock } from '../dedupe/insert-or-lock';
import type { IntakeDesk } from '../intake-desk';
import type { Receipt } from '../pipeline/file-submission';

/** How long a caller may repeat a request and get the same answer. */
const HOURS = 48;

/** One request that may come twice: whose key it is, and what it asked for. */
export interface KeyedRequest {
  key: string;
  requestHash: string;
}

/** The request of a caller; two callers may use the same key. `body` is hashed as it was parsed, so that spaces do not matter. */
export const keyedRequest = (callerId: string, idempotencyKey: string, body: unknown): KeyedRequest => ({
  key: hashOf(`${callerId}:${idempotencyKey}`),
  requestHash: hashOf(JSON.stringify(body ?? null)),
});

/** One row of a batch: a request of its own under the key of the whole. */
export const rowOfRequest = ({ key, requestHash }: KeyedRequest, index: number): KeyedRequest => ({ key: hashOf(`${key}:${index}`), requestHash });

/**
 * Claims the key in the transaction that will answer. Answers what was answered before, or null: this request is the first, and `noteAnswer` must
 * follow unless the answer is the one `expected`. A request that comes meanwhile waits for the end of this transaction. Throws intake.keyReused when it
 * asked for something else.
 */
export async function claimAnswer({ db, now }: IntakeDesk, { key, requestHash }: KeyedRequest, expected: Receipt, transaction: Transaction): Promise<Receipt | null> {
  const expiresAt = new Date(now(transaction).getTime() + HOURS * 3_600_000);
  const earlier = { key, mark: randomUUID(), requestHash, answer: expected, expiresAt };
  const row = await insertOrLock(db, 'ticketingIdempotencyKeys', earlier, transaction);
  if (!row) return null;
  if (row.get('requestHash') !== requestHash) throw new TicketingError('intake.keyReused');
  return row.get('answer') as Receipt | null;
}

export const noteAnswer = ({ db }: IntakeDesk, { key }: KeyedRequest, answer: Receipt, transaction: Transaction) =>
  db.getCollection('ticketingIdempotencyKeys').model.update({ answer }, { where: { key }, hooks: false, transaction });
