import type { Context } from '@nocobase/actions';
import type { Filter, Model } from '@nocobase/database';
import { TicketingError } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';
import type { PortalPerson } from './portal-person';

/** The tickets a customer may see: his own, and those of customers who share them, but for private ones. Null: none. */
export function reachOf({ contactId, sharingCustomerIds }: PortalPerson): Filter | null {
  if (!contactId) return null;
  const own = { contactId: { $eq: contactId } };
  if (!sharingCustomerIds.length) return own;
  return { $or: [own, { $and: [{ customerId: { $in: [...sharingCustomerIds] } }, { portalIsPrivate: { $isFalsy: true } }] }] };
}

/** The ticket a request names. Throws portal.ticketUnknown when it is not there or not in reach: nobody learns which. */
export async function ticketInReach({ db }: IntakeDesk, ctx: Context, person: PortalPerson): Promise<Model> {
  const { filterByTk } = ctx.action.params as { filterByTk?: unknown };
  const reach = reachOf(person);
  // One id and nothing like it: lists and objects have meanings of their own to the host.
  const isId = (typeof filterByTk === 'string' || typeof filterByTk === 'number') && /^\d{1,20}$/.test(String(filterByTk));
  const ticket = reach && isId ? ((await db.getRepository('ticketingTickets').findOne({ filter: { $and: [{ id: String(filterByTk) }, reach] } })) as Model | null) : null;
  if (!ticket) throw new TicketingError('portal.ticketUnknown');
  return ticket;
}

export const isOwn = (ticket: Model, { contactId }: PortalPerson): boolean => contactId !== null && String(ticket.get('contactId')) === contactId;
