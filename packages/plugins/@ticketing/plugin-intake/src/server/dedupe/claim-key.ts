import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '@nocobase/database';
import { dedupeKeyOf, type Submission } from '../../domain';
import type { IntakeDesk } from '../intake-desk';
import { readIntakeSettings } from '../settings/intake-settings';
import { hashOf } from './hash';
import { insertOrLock } from './insert-or-lock';

export interface ClaimOfKey {
  key: string;
  expiresAt: Date | null;
}

/** What is claimed for a submission: its key, and until when the same key means the same submission. */
export async function claimFor({ db, now }: IntakeDesk, submission: Submission, contactId: string | null = null): Promise<ClaimOfKey> {
  const { kind, text } = dedupeKeyOf(submission, contactId);
  const key = `${kind}:${hashOf(text)}`;
  if (kind === 'ref') return { key, expiresAt: null };
  const { dedupeWindowMinutes } = await readIntakeSettings(db);
  return { key, expiresAt: new Date(now().getTime() + dedupeWindowMinutes * 60_000) };
}

/** The ticket of an earlier submission with this key; null when there is none that counts. Asked outside a transaction: it may be there a moment later. */
export async function ticketOfKey({ db, now }: IntakeDesk, key: string): Promise<string | null> {
  const row = (await claims(db).findByPk(key, { raw: true })) as unknown as ClaimRow | null;
  return row && row.ticketId !== null && isAlive(row, now()) ? String(row.ticketId) : null;
}

/** A key that is held says nothing afterwards; it stays a moment so that nobody finds it gone between two looks. */
const HELD_MS = 60_000;

/** Holds a key until the end of the transaction, after everybody who holds it now. Whether nobody ever did: then what it stands for cannot be there meanwhile. */
export const holdKey = async ({ db, now }: IntakeDesk, key: string, transaction: Transaction): Promise<boolean> =>
  !(await insertOrLock(db, 'ticketingDedupeClaims', { key, mark: randomUUID(), expiresAt: new Date(now(transaction).getTime() + HELD_MS) }, transaction));

/** What a key without a ticket means: its holder has ended without filing one, or holding it is all there is to it. */
type Kind = 'ticket' | 'once';
const TAKEN = 'taken';

export interface Claimant {
  kind?: Kind;
  /** The id the ticket is going to have; null for a key without one. */
  ticketId?: string | null;
}

/**
 * Claims a key for the ticket that is filed in this transaction. Answers the ticket of the submission that came first, or null: this one is the
 * first. Whoever comes meanwhile waits for the end of this transaction. A key to be used `once` answers something whenever anybody had it.
 */
export async function claimKey({ db, now }: IntakeDesk, { key, expiresAt }: ClaimOfKey, transaction: Transaction, { kind = 'ticket', ticketId = null }: Claimant = {}): Promise<string | null> {
  const mark = randomUUID();
  const known = await insertOrLock(db, 'ticketingDedupeClaims', { key, mark, ticketId, expiresAt }, transaction);
  if (!known) return null;
  if (kind === 'once') return TAKEN;
  const row = known.get() as ClaimRow;
  if (row.ticketId !== null && isAlive(row, now(transaction))) return String(row.ticketId);
  await claims(db).update({ mark, expiresAt, ticketId }, { where: { key }, hooks: false, transaction });
  return null;
}

/** Names another ticket for a key that is held: the one it named is gone. */
export const noteTicket = ({ db }: IntakeDesk, { key }: ClaimOfKey, ticketId: string, transaction: Transaction) =>
  claims(db).update({ ticketId }, { where: { key }, hooks: false, transaction });

interface ClaimRow {
  ticketId: string | number | null;
  expiresAt: string | Date | null;
}

/** Whether a claim still counts. */
export const isAlive = ({ expiresAt }: Pick<ClaimRow, 'expiresAt'>, now: Date): boolean => expiresAt === null || new Date(expiresAt) > now;

const claims = (db: Database) => db.getCollection('ticketingDedupeClaims').model;
