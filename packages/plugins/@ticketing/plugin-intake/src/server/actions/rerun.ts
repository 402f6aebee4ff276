import type { Context, Next } from '@nocobase/actions';
import { TicketingError } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';
import { fileKept } from '../pipeline/file-kept';

/** Runs a submission again that failed. Stock rights decide who may: an action of the collection. A payload its source does not take answers no ticket. */
export const rerun = (desk: IntakeDesk) => async (ctx: Context, next: Next) => {
  const { filterByTk } = ctx.action.params;
  if (!/^\d+$/.test(String(filterByTk))) throw new TicketingError('intake.submissionUnknown');
  const [receipt] = await fileKept(desk, String(filterByTk));
  ctx.body = receipt ?? { submissionId: String(filterByTk), ticketId: null, ticketNo: null, isDuplicate: false };
  await next();
};
