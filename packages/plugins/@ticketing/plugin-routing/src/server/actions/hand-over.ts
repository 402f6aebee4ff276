import type { Context, Next } from '@nocobase/actions';
import { actorOf, subjectOf } from '../access/callers';
import { handOverTickets } from '../handover/hand-over-tickets';
import type { RoutingDesk } from '../routing-desk';
import { idIn, valuesOf } from './read-input';

/** Gives all open tickets of somebody to his substitute; what the substitute cannot take goes back to its queue. */
export const handOver = (desk: RoutingDesk) => async (ctx: Context, next: Next) => {
  const { userId } = await subjectOf(ctx, idIn(valuesOf(ctx), 'userId'));
  ctx.body = await handOverTickets(desk, userId, await actorOf(ctx));
  await next();
};
