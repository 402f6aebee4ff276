import type { Transaction } from '@nocobase/database';
import type { AiDesk } from '../ai-desk';

export const PROPOSAL_KINDS = ['classification', 'transition', 'reply'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];
export type ProposalState = 'open' | 'applied' | 'dismissed' | 'replaced';

export interface NewProposal {
  ticketId: string;
  kind: ProposalKind;
  values: Record<string, string>;
  why: string | null;
  userId: string;
}

/** Keeps a proposal for people to decide on; of one kind the last one counts. */
export async function keepProposal({ db, now }: AiDesk, proposal: NewProposal, transaction: Transaction): Promise<void> {
  const { model } = db.getCollection('ticketingAiProposals');
  await model.update({ state: 'replaced' satisfies ProposalState }, { where: { ticketId: proposal.ticketId, kind: proposal.kind, state: 'open' } as never, transaction });
  await model.create({ ...proposal, state: 'open' satisfies ProposalState, at: now(transaction) }, { transaction });
}
