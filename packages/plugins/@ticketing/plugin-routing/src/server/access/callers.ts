import type { Context } from '@nocobase/actions';
import { permissionFor, SUPERVISE_TICKETS, TicketingError, type Actor } from '@ticketing/plugin-tickets';

interface User {
  id: number | string;
  nickname?: string;
  username?: string;
}

export const callerId = (ctx: Context): string => String((ctx.state.currentUser as User).id);

/** Whether the caller directs others, by the right to supervise tickets. */
export const supervises = async (ctx: Context): Promise<boolean> => (await permissionFor(ctx, 'ticketingTickets', SUPERVISE_TICKETS)) !== null;

/** Throws routing.notAllowed unless the caller directs others. */
export async function assertSupervises(ctx: Context): Promise<void> {
  if (!(await supervises(ctx))) throw new TicketingError('routing.notAllowed');
}

/** Whose profile a request is about: the caller's own, or that of `userId` if the caller directs others. */
export async function subjectOf(ctx: Context, userId: string | null): Promise<{ userId: string; isOwn: boolean }> {
  const own = callerId(ctx);
  if (!userId || userId === own) return { userId: own, isOwn: true };
  await assertSupervises(ctx);
  return { userId, isOwn: false };
}

/** Who acts on tickets, as the lifecycle knows people. */
export async function actorOf(ctx: Context): Promise<{ actor: Actor; actorName: string }> {
  const { id, nickname, username } = ctx.state.currentUser as User;
  return { actor: { kind: 'person', id: String(id), isSupervisor: await supervises(ctx) }, actorName: nickname || username || String(id) };
}
