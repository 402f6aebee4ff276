import type { Context, Next } from '@nocobase/actions';
import { LIFECYCLE_ACTIONS, type LifecycleAction } from '../../domain/lifecycle/lifecycle-table';
import { callerOf } from '../access/caller';
import { ticketForCaller, WORK_ON_TICKETS } from '../access/ticket-access';
import type { Desk } from '../services/desk';
import { transitionTicket } from '../services/transition-ticket';
import { assertMayWorkOnTickets } from '../access/assignable-users';
import { transitionInputOf, valuesOf } from './read-input';

/** One HTTP action per row of the lifecycle table: `ticketingTickets:assign`, `:accept`, … */
export function lifecycleActions(desk: Desk): Record<string, (ctx: Context, next: Next) => Promise<void>> {
  return Object.fromEntries(LIFECYCLE_ACTIONS.map((action) => [`ticketingTickets:${action}`, lifecycleAction(desk, action)]));
}

const lifecycleAction = (desk: Desk, action: LifecycleAction) => async (ctx: Context, next: Next) => {
  const ticket = await ticketForCaller(ctx, WORK_ON_TICKETS);
  const input = transitionInputOf(valuesOf(ctx));
  const caller = await callerOf(ctx, ticket.get('id') as string);
  if (input.assigneeId) await assertMayWorkOnTickets(ctx, input.assigneeId);
  ctx.body = await transitionTicket(desk, { ticketId: ticket.get('id') as string, action, input, ...caller });
  await next();
};
