import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '@nocobase/database';
import { dedupeKeyOf, type Submission } from '../../domain';
import type { IntakeDesk } from '../intake-desk';
import { hashOf } from './hash';

export interface ClaimOfKey {
  key: string;
  expiresAt: Date | null;
}

/** What is claimed for a submission: its key, and until when the same key means the same submission. */
export function claimFor(submission: Submission, windowMinutes: number, now: Date, contactId: string | null = null): ClaimOfKey {
  const { kind, text } = dedupeKeyOf(submission, contactId);
  return { key: `${kind}:${hashOf(text)}`, expiresAt: kind === 'ref' ? null : new Date(now.getTime() + windowMinutes * 60_000) };
}

/** The ticket of an earlier submission with this key; null when there is none that counts. Asked outside a transaction: it may be there a moment later. */
export async function ticketOfKey({ db, now }: IntakeDesk, key: string): Promise<string | null> {
  const row = (await claims(db).findByPk(key, { raw: true })) as unknown as ClaimRow | null;
  return row && row.ticketId !== null && isAlive(row, now()) ? String(row.ticketId) : null;
}

/** What a key without a ticket means: its holder has ended without filing one, or holding it is all there is to it. */
type Kind = 'ticket' | 'once';
const TAKEN = 'taken';

/**
 * Claims a key in the transaction that files its ticket. Answers the ticket of the submission that came first, or null: this one is the first, and
 * `noteTicket` must follow. Whoever comes meanwhile waits for the end of this transaction. A key to be used `once` answers something whenever anybody had it.
 */
export async function claimKey({ db, now }: IntakeDesk, { key, expiresAt }: ClaimOfKey, transaction: Transaction, kind: Kind = 'ticket'): Promise<string | null> {
  const mark = randomUUID();
  await claims(db).bulkCreate([{ key, mark, expiresAt }], { ignoreDuplicates: true, hooks: false, transaction, returning: false });
  const row = (await claims(db).findByPk(key, { raw: true, transaction, lock: transaction.LOCK.UPDATE })) as unknown as ClaimRow;
  if (row.mark === mark) return null;
  if (kind === 'once') return TAKEN;
  if (row.ticketId !== null && isAlive(row, now(transaction))) return String(row.ticketId);
  await claims(db).update({ mark, expiresAt, ticketId: null }, { where: { key }, hooks: false, transaction });
  return null;
}

export const noteTicket = ({ db }: IntakeDesk, { key }: ClaimOfKey, ticketId: string, transaction: Transaction) =>
  claims(db).update({ ticketId }, { where: { key }, hooks: false, transaction });

interface ClaimRow {
  mark: string;
  ticketId: string | number | null;
  expiresAt: string | Date | null;
}

/** Whether a claim still counts. */
export const isAlive = ({ expiresAt }: Pick<ClaimRow, 'expiresAt'>, now: Date): boolean => expiresAt === null || new Date(expiresAt) > now;

const claims = (db: Database) => db.getCollection('ticketingDedupeClaims').model;
