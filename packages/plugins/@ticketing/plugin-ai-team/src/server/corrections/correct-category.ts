import type { Context } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { enabledCategories, ticketForCaller, TicketingError, WORK_ON_TICKETS, writeTransaction } from '@ticketing/plugin-tickets';
import type { AiDesk } from '../ai-desk';
import { analysisForCaller, type TicketAnalysis } from '../tickets/analysis-for-caller';
import { keepCorrection } from './keep-correction';

/** Gives a ticket the category the caller says is right, as any change of it, and keeps that for learning. Throws ai.inputInvalid, ticket.categoryUnknown. */
export async function correctCategory(desk: AiDesk, ctx: Context): Promise<TicketAnalysis> {
  const ticket = await ticketForCaller(ctx, WORK_ON_TICKETS);
  const { categoryCode } = ((ctx.action.params as { values?: object }).values ?? {}) as { categoryCode?: unknown };
  if (typeof categoryCode !== 'string' || !categoryCode) throw new TicketingError('ai.inputInvalid', { field: 'categoryCode' });
  const isOffered = (await enabledCategories(desk.db)).some((row: Model) => row.get('code') === categoryCode);
  if (!isOffered) throw new TicketingError('ticket.categoryUnknown', { field: 'categoryCode', categoryCode });
  await writeTransaction(desk.db, async (transaction) => {
    await desk.db.getRepository('ticketingTickets').update({ filterByTk: ticket.get('id') as string, values: { categoryCode }, context: ctx, transaction } as never);
    await keepCorrection(desk, { ticket, label: categoryCode, userId: String(ctx.state.currentUser.id) }, transaction);
  });
  return analysisForCaller(desk, ctx);
}
