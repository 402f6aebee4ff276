import type { Transaction } from '@nocobase/database';
import { isAlive, type ClaimOfKey } from '../dedupe/claim-key';
import { hashOf } from '../dedupe/hash';
import type { IntakeDesk } from '../intake-desk';
import { rememberUntil, type Proof } from '../../domain';
import type { WebhookSource } from './source';

/**
 * What is claimed for a delivery: the sender's own id where it is signed, else the body, which holds the sender's id of the event and is the same when
 * he sends it again.
 */
export function claimOfDelivery({ id, toleranceSeconds }: WebhookSource, proof: Proof, body: string, now: Date): ClaimOfKey {
  const own = proof.kind === 'signature' && proof.deliveryId !== null ? ['id', proof.deliveryId] : ['body', body];
  return { key: `delivery:${hashOf(JSON.stringify([id, ...own]))}`, expiresAt: rememberUntil(proof, now, toleranceSeconds) };
}

/**
 * Claims a delivery for the submission that will keep it. Answers the submission of the delivery that came first, or null: this one is the first.
 * Whoever comes meanwhile waits for the end of this transaction.
 */
export async function claimDelivery({ db, now }: IntakeDesk, { key, expiresAt }: ClaimOfKey, submissionId: string, transaction: Transaction): Promise<string | null> {
  const { model } = db.getCollection('ticketingDedupeClaims');
  await model.bulkCreate([{ key, mark: submissionId, expiresAt }], { ignoreDuplicates: true, hooks: false, transaction, returning: false });
  const row = await model.findByPk(key, { transaction, lock: transaction.LOCK.UPDATE });
  const first = String(row?.get('mark'));
  if (first === submissionId) return null;
  if (isAlive({ expiresAt: (row?.get('expiresAt') as Date | null) ?? null }, now(transaction))) return first;
  await model.update({ mark: submissionId, expiresAt }, { where: { key }, hooks: false, transaction });
  return null;
}
