import { writeTransaction } from '@ticketing/plugin-tickets';
import { nextTryAfter } from '../../domain';
import type { ClaimOfKey } from '../dedupe/claim-key';
import type { IntakeDesk } from '../intake-desk';
import { claimDelivery } from './claim-delivery';
import type { WebhookSource } from './source';

export interface KeptPayload {
  submissionId: string;
  /** False: it was here before, and its submission is that of the first time. */
  isFirst: boolean;
}

/** Keeps what a source sent, before anybody looks at it; the sweep takes it up if this node does not come to it. */
export function keepPayload(desk: IntakeDesk, source: WebhookSource, claim: ClaimOfKey, payload: unknown): Promise<KeptPayload> {
  return writeTransaction(desk.db, async (transaction) => {
    const id = desk.newId();
    const first = await claimDelivery(desk, claim, id, transaction);
    if (first) return { submissionId: first, isFirst: false };
    const at = desk.now(transaction);
    await desk.db.getCollection('ticketingSubmissions').model.create(
      { id, state: 'received', channel: 'webhook', sourceKey: source.id, sourceSystem: source.sourceSystem, payload, tries: 0, receivedAt: at, nextTryAt: nextTryAfter(1, at) },
      { hooks: false, transaction },
    );
    return { submissionId: id, isFirst: true };
  });
}
