import type { Context, Next } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { permissionFor, TicketingError } from '@ticketing/plugin-tickets';
import { visibleQueue } from '../access/visible-queues';
import { hasPromises, readLine } from '../drain/waiting-tickets';
import type { RoutingDesk } from '../routing-desk';
import { idIn } from './read-input';

const MOST = 200;
const SHOWN = ['id', 'ticketNo', 'title', 'priority', 'queuedAt', 'routingDueAt', 'contactName', 'languageCode', 'requiredSkills'];

/** The tickets that wait in a queue, in the order in which they are assigned; as far as the caller may see them. */
export const waiting = (desk: RoutingDesk) => async (ctx: Context, next: Next) => {
  const queue = await visibleQueue(desk, ctx, idIn(ctx.action.params as Record<string, unknown>, 'queueId'));
  const view = await permissionFor(ctx, 'ticketingTickets', 'view');
  if (!view) throw new TicketingError('routing.notAllowed');
  const line = await readLine(desk.db, queue.id, MOST, 0);
  const columns = [...SHOWN, ...(hasPromises(desk.db) ? ['slaDueAt', 'slaState'] : [])];
  const tickets = (await desk.db.getRepository('ticketingTickets').find({ filter: { $and: [{ id: { $in: line } }, view.filter] }, fields: columns } as never)) as Model[];
  ctx.body = tickets
    .map((ticket) => ({ ...Object.fromEntries(columns.map((name) => [name, ticket.get(name) ?? null])), id: String(ticket.get('id')) }))
    .sort((a, b) => line.indexOf(a.id) - line.indexOf(b.id));
  await next();
};
