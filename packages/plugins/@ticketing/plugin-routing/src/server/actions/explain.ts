import type { Context, Next } from '@nocobase/actions';
import { ticketForCaller } from '@ticketing/plugin-tickets';
import { explainTicket } from '../explanation/explain-ticket';
import type { RoutingDesk } from '../routing-desk';
import { valuesOf } from './read-input';

/** Where a ticket is, who has it and why, and how all others stand; for whoever may see the ticket. */
export const explain = (desk: RoutingDesk) => async (ctx: Context, next: Next) => {
  ctx.action.params.filterByTk ??= valuesOf(ctx).ticketId;
  const ticket = await ticketForCaller(ctx, 'view');
  ctx.body = await explainTicket(desk, ticket);
  await next();
};
