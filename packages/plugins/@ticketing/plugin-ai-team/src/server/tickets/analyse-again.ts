import type { Context } from '@nocobase/actions';
import { ticketForCaller, WORK_ON_TICKETS, writeTransaction } from '@ticketing/plugin-tickets';
import type { AiDesk } from '../ai-desk';
import { analyseTicket, noteFailure, writeFindings } from '../analysis/analyse-ticket';
import { dropJobOf } from '../analysis/due-jobs';
import { analysisForCaller, type TicketAnalysis } from './analysis-for-caller';

/** Analyses a ticket while the caller waits: some milliseconds, or as long as the language model takes. */
export async function analyseAgain(desk: AiDesk, ctx: Context): Promise<TicketAnalysis> {
  const ticketId = String((await ticketForCaller(ctx, WORK_ON_TICKETS)).get('id'));
  try {
    const findings = await analyseTicket(desk, ticketId, String(ctx.state.currentUser.id));
    await writeTransaction(desk.db, async (transaction) => {
      await dropJobOf(desk, ticketId, transaction);
      if (findings) await writeFindings(desk, ticketId, findings, transaction);
    });
  } catch (error) {
    await writeTransaction(desk.db, (transaction) => noteFailure(desk, ticketId, error as Error, transaction));
    throw error;
  }
  return analysisForCaller(desk, ctx);
}
