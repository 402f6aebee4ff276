import type { Context } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { enabledCategories, permissionFor, ticketForCaller, TicketingError, WORK_ON_TICKETS, writeTransaction } from '@ticketing/plugin-tickets';
import type { AiDesk } from '../ai-desk';
import { categoriesInLanguage } from '../classifier/category-titles';
import { keepCorrection } from '../corrections/keep-correction';
import { conversationsOf, type Conversations } from '../settings/conversations';
import type { ProposalKind, ProposalState } from './keep-proposal';

export interface Proposal {
  id: string;
  kind: ProposalKind;
  values: Record<string, string>;
  /** The title of a proposed category, in the language of the caller. */
  categoryTitle: string | null;
  why: string | null;
  at: Date;
}

export interface TicketProposals {
  proposals: Proposal[];
  mayDecide: boolean;
  /** Whether AI employees can be asked. */
  conversations: Conversations;
}

/** What AI employees propose for a ticket and nobody has decided on yet. */
export async function proposalsForCaller(desk: AiDesk, ctx: Context): Promise<TicketProposals> {
  const ticket = await ticketForCaller(ctx, 'view');
  const rows = (await desk.db.getCollection('ticketingAiProposals').model.findAll({ where: { ticketId: ticket.get('id'), state: 'open' } as never, order: [['at', 'ASC'], ['id', 'ASC']] })) as Model[];
  const language = String((ctx as unknown as { getCurrentLocale?(): string }).getCurrentLocale?.() ?? 'en-US');
  const titles = new Map(rows.length ? (await categoriesInLanguage(desk, language)).map(({ code, title }) => [code, title]) : []);
  return {
    proposals: rows.map((row) => {
      const values = row.get('values') as Record<string, string>;
      return { id: String(row.get('id')), kind: row.get('kind') as ProposalKind, values, categoryTitle: titles.get(values.categoryCode) ?? null, why: (row.get('why') as string | null) ?? null, at: row.get('at') as Date };
    }),
    mayDecide: await mayWorkOn(ctx, String(ticket.get('id'))),
    conversations: await conversationsOf(desk.app),
  };
}

async function mayWorkOn(ctx: Context, id: string): Promise<boolean> {
  const work = await permissionFor(ctx, 'ticketingTickets', WORK_ON_TICKETS);
  return work !== null && (await ctx.db.getRepository('ticketingTickets').count({ filterByTk: id, filter: work.filter })) > 0;
}

/**
 * Decides on a proposal. A classification that is accepted is a change of the caller; a reply is sent by himself on the page: here it is only no longer open.
 * A step cannot be accepted here, for taking it does that. Of two who decide at once, one does. Throws ai.proposalDecided, ai.inputInvalid, ticket.notAllowed, ticket.categoryUnknown.
 */
export async function decideProposal(desk: AiDesk, ctx: Context): Promise<TicketProposals> {
  const ticket = await ticketForCaller(ctx, WORK_ON_TICKETS);
  const { proposalId, decision } = ((ctx.action.params as { values?: object }).values ?? {}) as Record<string, unknown>;
  if (!/^\d{1,18}$/.test(String(proposalId))) throw new TicketingError('ai.inputInvalid', { field: 'proposalId' });
  const state = ({ apply: 'applied', dismiss: 'dismissed' } as Record<string, ProposalState>)[String(decision)];
  if (!state) throw new TicketingError('ai.inputInvalid', { field: 'decision' });
  const ticketId = String(ticket.get('id'));
  const userId = String(ctx.state.currentUser.id);
  if (state === 'applied') await assertMayApply(desk, ctx, String(proposalId), ticketId);
  await writeTransaction(desk.db, async (transaction) => {
    const { model } = desk.db.getCollection('ticketingAiProposals');
    const [count] = await model.update({ state, decidedById: userId, decidedAt: desk.now(transaction) }, { where: { id: String(proposalId), ticketId, state: 'open' } as never, transaction });
    if (count !== 1) throw new TicketingError('ai.proposalDecided');
    const proposal = (await model.findByPk(String(proposalId), { transaction })) as Model;
    if (state !== 'applied' || proposal.get('kind') !== 'classification') return;
    const values = proposal.get('values') as Record<string, string>;
    await desk.db.getRepository('ticketingTickets').update({ filterByTk: ticketId, values, context: ctx, transaction } as never);
    if (values.categoryCode) await keepCorrection(desk, { ticket, label: values.categoryCode, userId }, transaction);
  });
  return proposalsForCaller(desk, ctx);
}

/** Whoever works on a ticket may say what its category is, if it is still offered; its priority is a column like others. Steps are taken, not accepted. */
async function assertMayApply({ db }: AiDesk, ctx: Context, proposalId: string, ticketId: string): Promise<void> {
  const proposal = (await db.getCollection('ticketingAiProposals').model.findOne({ where: { id: proposalId, ticketId } as never })) as Model | null;
  if (proposal?.get('kind') === 'transition') throw new TicketingError('ai.inputInvalid', { field: 'decision' });
  const { categoryCode, priority } = (proposal?.get('values') ?? {}) as Record<string, string | undefined>;
  if (categoryCode && !(await enabledCategories(db)).some((row) => row.get('code') === categoryCode)) throw new TicketingError('ticket.categoryUnknown', { field: 'categoryCode', categoryCode });
  if (!priority) return;
  await ticketForCaller(ctx, 'update');
  const update = await permissionFor(ctx, 'ticketingTickets', 'update');
  if (!update || (update.whitelist && !update.whitelist.includes('priority'))) throw new TicketingError('ticket.notAllowed', { field: 'priority' });
}
