import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { TicketingError, writeTransaction } from '@ticketing/plugin-tickets';
import { isFilledByHand } from '../../domain';
import { claimKey } from '../dedupe/claim-key';
import { hashOf } from '../dedupe/hash';
import type { IntakeDesk } from '../intake-desk';
import type { IntakeSettings } from '../settings/intake-settings';

/** How long somebody may fill in a form. */
const VALID_MS = 2 * 3_600_000;

/**
 * A proof of work in the way of ALTCHA (https://altcha.org/docs/proof-of-work): find the number whose SHA-256 behind the salt is the challenge. Costs a
 * browser a moment for one form, and a machine that floods forms its time for each.
 */
export interface Challenge {
  salt: string;
  challenge: string;
  /** The number lies between 0 and this. */
  maxNumber: number;
  signature: string;
}

export interface Proof {
  salt: string;
  challenge: string;
  number: number;
  signature: string;
  /** What stands in a field nobody sees; machines fill it in. */
  website?: string;
}

/** Makes a challenge for one form; it says when it was made and for which form, and nothing is stored. */
export function makeChallenge(secret: string, formKey: string, maxNumber: number, now: Date): Challenge {
  const salt = `${randomBytes(12).toString('hex')}.${now.getTime()}.${hashOf(formKey).slice(0, 16)}`;
  const challenge = solve(salt, randomInt(maxNumber + 1));
  return { salt, challenge, maxNumber, signature: sign(secret, challenge, salt) };
}

/**
 * Accepts the proof a form came with, once. Throws intake.proofMissing when it is none of ours, for another form, too old, too quick, or was used.
 */
export async function acceptProof(desk: IntakeDesk, secret: string, formKey: string, proof: unknown, { minFillSeconds }: Pick<IntakeSettings, 'minFillSeconds'>): Promise<void> {
  const now = desk.now();
  const [shownAt, read] = readProof(secret, formKey, proof) ?? [];
  if (!shownAt || !read || read.website || now.getTime() - shownAt.getTime() > VALID_MS || !isFilledByHand(shownAt, now, minFillSeconds)) throw new TicketingError('intake.proofMissing');
  const key = `proof:${hashOf(read.signature)}`;
  const expiresAt = new Date(shownAt.getTime() + VALID_MS);
  const mine = await writeTransaction(desk.db, (transaction) => claimKey(desk, { key, expiresAt }, transaction, { kind: 'once' }));
  if (mine !== null) throw new TicketingError('intake.proofMissing');
}

function readProof(secret: string, formKey: string, proof: unknown): [Date, Proof] | null {
  const { salt, challenge, number, signature, website } = (proof ?? {}) as Partial<Proof>;
  if (typeof salt !== 'string' || typeof challenge !== 'string' || typeof signature !== 'string' || !Number.isSafeInteger(number)) return null;
  if (!isSame(signature, sign(secret, challenge, salt)) || solve(salt, number as number) !== challenge) return null;
  const [, shownAt, form] = salt.split('.');
  if (form !== hashOf(formKey).slice(0, 16)) return null;
  return [new Date(Number(shownAt)), { salt, challenge, number: number as number, signature, website: typeof website === 'string' ? website : '' }];
}

const solve = (salt: string, number: number): string => createHash('sha256').update(`${salt}${number}`).digest('hex');

const sign = (secret: string, challenge: string, salt: string): string => createHmac('sha256', secret).update(`${challenge}.${salt}`).digest('hex');

function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
