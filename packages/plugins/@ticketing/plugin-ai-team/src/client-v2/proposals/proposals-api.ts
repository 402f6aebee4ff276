import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { settingsRequests } from '@ticketing/plugin-tickets/forms';
import type { Conversations } from '../settings/settings-api';

interface AnyProposal {
  id: string;
  /** The title of a proposed category. */
  categoryTitle: string | null;
  why: string | null;
  at: string;
}
export type Classification = AnyProposal & { kind: 'classification'; values: { categoryCode?: string; priority?: string } };
export type NextStep = AnyProposal & { kind: 'transition'; values: { action: string } };
export type ProposedReply = AnyProposal & { kind: 'reply'; values: { text: string } };

/** What an AI employee proposes for a ticket, and nobody has decided on yet. */
export type Proposal = Classification | NextStep | ProposedReply;

export interface TicketProposals {
  proposals: Proposal[];
  mayDecide: boolean;
  /** Whether AI employees can be asked, and why not. */
  conversations: Conversations;
}

export type Decision = 'apply' | 'dismiss';

/** The proposals of a ticket, and deciding on them. */
export function proposalsApi(client: RequestClient, ticketId: string) {
  const { get, post } = settingsRequests(client);
  return {
    read: () => get<TicketProposals>('ticketingAi:proposals', { filterByTk: ticketId }),
    decide: (proposalId: string, decision: Decision) => post<TicketProposals>('ticketingAi:decideProposal', { proposalId, decision }, ticketId),
  };
}
