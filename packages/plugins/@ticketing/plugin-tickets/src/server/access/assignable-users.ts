import type { Context } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { TicketingError } from '../errors/ticketing-error';
import { WORK_ON_TICKETS } from './ticket-access';

const MOST = 50;

/** The roles whose people may work on tickets. Administrators are among them by their snippet. */
function workingRoles(ctx: Context): string[] {
  const { acl } = ctx.app;
  return [...acl.roles.keys()].filter((role) => acl.can({ role, resource: 'ticketingTickets', action: WORK_ON_TICKETS }) !== null);
}

/** People a ticket can be given to: at most 50, by name; `search` narrows by nickname or user name. */
export async function assignableUsers(ctx: Context, search: string): Promise<{ id: string; nickname: string; username: string }[]> {
  const users = (await ctx.db.getRepository('users').find({
    filter: {
      'roles.name': { $in: workingRoles(ctx) },
      ...(search && { $or: [{ nickname: { $includes: search } }, { username: { $includes: search } }] }),
    },
    fields: ['id', 'nickname', 'username'],
    sort: ['nickname', 'id'],
    limit: MOST,
  })) as Model[];
  return users.map((user) => ({
    id: String(user.get('id')),
    nickname: String(user.get('nickname') ?? user.get('username') ?? ''),
    username: String(user.get('username') ?? ''),
  }));
}

/** Throws ticket.assigneeUnknown unless this user may work on tickets; giving one to somebody else would lose it. */
export async function assertMayWorkOnTickets(ctx: Context, userId: string): Promise<void> {
  const found = await ctx.db.getRepository('users').count({ filter: { id: userId, 'roles.name': { $in: workingRoles(ctx) } } });
  if (!found) throw new TicketingError('ticket.assigneeUnknown', { field: 'assigneeId' });
}
