import type { Context } from '@nocobase/actions';
import type { Actor } from '../../domain/lifecycle/actor';
import { hasRightOn, permissionFor, SUPERVISE_TICKETS } from './ticket-access';

/** Who calls, as the lifecycle knows people: with or without the right to act for others on this ticket. */
export async function callerOf(ctx: Context, ticketId: string | number): Promise<{ actor: Actor; actorName: string }> {
  const user = ctx.state.currentUser as { id: number | string; nickname?: string; username?: string };
  return {
    actor: { kind: 'person', id: String(user.id), isSupervisor: await hasRightOn(ctx, ticketId, SUPERVISE_TICKETS) },
    actorName: user.nickname || user.username || String(user.id),
  };
}

/** Whether the caller may act for others on any ticket, also on one that is about to be filed. */
export async function supervisesAllTickets(ctx: Context): Promise<boolean> {
  const permission = await permissionFor(ctx, 'ticketingTickets', SUPERVISE_TICKETS);
  return permission !== null && !Object.keys(permission.filter).length;
}
