import type { Context, Next } from '@nocobase/actions';
import { TicketingError } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';
import { rerunSubmission } from '../pipeline/rerun-failed';

/** Runs a submission again that failed. Stock rights decide who may: an action of the collection. */
export const rerun = (desk: IntakeDesk) => async (ctx: Context, next: Next) => {
  const { filterByTk } = ctx.action.params;
  if (!/^\d+$/.test(String(filterByTk))) throw new TicketingError('intake.submissionUnknown');
  ctx.body = await rerunSubmission(desk, String(filterByTk));
  await next();
};
