import type { Model } from '@nocobase/database';
import type { EventKeeper } from '@ticketing/plugin-tickets';
import type { AiDesk } from '../ai-desk';
import type { ProposalState } from './keep-proposal';

/** A proposed step is followed once somebody takes it, wherever he does so: who only opens its dialog has not decided yet. In the transaction of the step. */
export const takenSteps = ({ db, now }: AiDesk): EventKeeper => ({
  key: 'ai.takenSteps',
  async keep({ name, event, transaction }) {
    if (name !== 'ticketing:ticket.transitioned' || !event.actorId) return;
    const { model } = db.getCollection('ticketingAiProposals');
    const proposal = (await model.findOne({ where: { ticketId: event.ticketId, kind: 'transition', state: 'open' } as never, transaction })) as Model | null;
    if ((proposal?.get('values') as { action?: string } | undefined)?.action !== event.action) return;
    await proposal?.update({ state: 'applied' satisfies ProposalState, decidedById: event.actorId, decidedAt: now(transaction) }, { transaction });
  },
});
