import type { Database, Model, Transaction } from '@nocobase/database';
import type { Application } from '@nocobase/server';
import { TicketingError } from '../errors/ticketing-error';
import { WORK_ON_TICKETS } from './ticket-access';

const MOST = 50;

/** A request, or the desk itself. */
interface Host {
  app: Pick<Application, 'acl'>;
  db: Database;
}

/** The roles whose people may work on tickets. Administrators are among them by their snippet. */
function workingRoles({ app: { acl } }: Host): string[] {
  return [...acl.roles.keys()].filter((role) => acl.can({ role, resource: 'ticketingTickets', action: WORK_ON_TICKETS }) !== null);
}

/** People a ticket can be given to: at most 50, by name; `search` narrows by nickname or user name. */
export async function assignableUsers(host: Host, search: string): Promise<{ id: string; nickname: string; username: string }[]> {
  const users = (await host.db.getRepository('users').find({
    filter: {
      'roles.name': { $in: workingRoles(host) },
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
export async function assertMayWorkOnTickets(host: Host, userId: string, transaction?: Transaction): Promise<void> {
  const filter = { id: userId, 'roles.name': { $in: workingRoles(host) } };
  const found = await host.db.getRepository('users').count({ filter, transaction });
  if (!found) throw new TicketingError('ticket.assigneeUnknown', { field: 'assigneeId' });
}
