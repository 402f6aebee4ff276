import type { Context } from '@nocobase/actions';
import type { Filter, Model } from '@nocobase/database';
import { permissionFor, TicketingError, type WORK_ON_TICKETS } from '@ticketing/plugin-tickets';

export const TICKET_ARGUMENT = { ticketNo: { type: 'string', description: 'number of the ticket, as people write it' } } as const;

/** The ticket a model names by its number, if the caller has the right on it. Throws ticket.notFound for all others: nobody learns whether it is there. */
export async function namedTicket(caller: Context, ticketNo: unknown, right: 'view' | typeof WORK_ON_TICKETS): Promise<Model> {
  const permission = await permissionFor(caller, 'ticketingTickets', right);
  const number = typeof ticketNo === 'string' ? ticketNo.trim().slice(0, 64) : '';
  if (!permission || !number) throw new TicketingError('ticket.notFound');
  const view = await permissionFor(caller, 'ticketingTickets', 'view');
  const ticket = (await caller.db.getRepository('ticketingTickets').findOne({
    filter: { $and: [{ ticketNo: number }, permission.filter, view?.filter ?? { id: null }] } as unknown as Filter, appends: ['contact', 'customer', 'assignee', 'category'],
  } as never)) as Model | null;
  if (!ticket) throw new TicketingError('ticket.notFound');
  return ticket;
}
