import { randomBytes } from 'node:crypto';
import type { Model, Transaction } from '@nocobase/database';
import { hashOf } from '../dedupe/hash';
import type { Reader } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';
import { readIntakeSettings } from '../settings/intake-settings';

/** 192 random bits: nobody guesses it. */
const BYTES = 24;
const DAY_MS = 86_400_000;

/** A ticket a token opens, and who may have it. */
export interface Opened {
  ticketId: string;
  reader: Reader;
}

/**
 * Makes a token with which whoever has it follows one ticket. Only its hash is kept, so it is shown once. One for the `requester` goes to his own
 * mailbox or by an agent's hand; what is shown to whoever sends a form is for `anybody`.
 */
export async function issueToken(desk: IntakeDesk, { ticketId, reader }: Opened, transaction: Transaction): Promise<string> {
  const token = randomBytes(BYTES).toString('base64url');
  const at = desk.now(transaction);
  const { trackingDays } = await readIntakeSettings(desk.db, transaction);
  const row = { tokenHash: hashOf(token), ticketId, createdAt: at, expiresAt: new Date(at.getTime() + trackingDays * DAY_MS), isProven: reader === 'requester' };
  await tokens(desk).create(row, { hooks: false, transaction });
  return token;
}

/** The ticket a token opens; null when there is none, it has expired, or it was revoked: nobody learns which. */
export async function openedBy(desk: IntakeDesk, token: unknown): Promise<Opened | null> {
  if (typeof token !== 'string' || !/^[\w-]{32}$/.test(token)) return null;
  const row = (await tokens(desk).findByPk(hashOf(token))) as Model | null;
  if (!row || row.get('revokedAt') || new Date(row.get('expiresAt') as string | Date) <= desk.now()) return null;
  return { ticketId: String(row.get('ticketId')), reader: row.get('isProven') === true ? 'requester' : 'anybody' };
}

/** Closes all links to a ticket. */
export const revokeTokens = (desk: IntakeDesk, ticketId: string, transaction?: Transaction) =>
  tokens(desk).update({ revokedAt: desk.now(transaction) }, { where: { ticketId, revokedAt: null }, hooks: false, transaction });

const tokens = ({ db }: IntakeDesk) => db.getCollection('ticketingTrackingTokens').model;
