import type { Context, Next } from '@nocobase/actions';
import { LIFECYCLE_ACTIONS, type LifecycleAction } from '../../domain/lifecycle/lifecycle-table';
import { callerOf } from '../access/caller';
import { hasRightOn, permissionFor, ticketForCaller, WORK_ON_TICKETS } from '../access/ticket-access';
import { TicketingError } from '../errors/ticketing-error';
import type { Desk } from '../services/desk';
import { transitionTicket } from '../services/transition-ticket';
import { assertMayWorkOnTickets } from '../access/assignable-users';
import { transitionInputOf, valuesOf } from './read-input';

/** One HTTP action per row of the lifecycle table: `ticketingTickets:assign`, `:accept`, … */
export function lifecycleActions(desk: Desk): Record<string, (ctx: Context, next: Next) => Promise<void>> {
  return Object.fromEntries(LIFECYCLE_ACTIONS.map((action) => [`ticketingTickets:${action}`, lifecycleAction(desk, action)]));
}

/** Whoever merges works on both tickets. The answer is the same for a ticket he does not see and one that is not there. */
async function assertMayWorkOn(ctx: Context, ticketId: string): Promise<void> {
  const view = await permissionFor(ctx, 'ticketingTickets', 'view');
  const isSeen = view !== null && (await ctx.db.getRepository('ticketingTickets').count({ filterByTk: ticketId, filter: view.filter })) > 0;
  if (!isSeen || !(await hasRightOn(ctx, ticketId, WORK_ON_TICKETS))) throw new TicketingError('ticket.targetUnknown', { field: 'targetId' });
}

const lifecycleAction = (desk: Desk, action: LifecycleAction) => async (ctx: Context, next: Next) => {
  const ticket = await ticketForCaller(ctx, WORK_ON_TICKETS);
  const input = transitionInputOf(valuesOf(ctx));
  const caller = await callerOf(ctx, ticket.get('id') as string);
  if (input.assigneeId) await assertMayWorkOnTickets(ctx, input.assigneeId);
  if (input.targetId) await assertMayWorkOn(ctx, input.targetId);
  ctx.body = await transitionTicket(desk, { ticketId: ticket.get('id') as string, action, input, ...caller });
  await next();
};
