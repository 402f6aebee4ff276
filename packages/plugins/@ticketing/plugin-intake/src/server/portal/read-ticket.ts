import type { Model } from '@nocobase/database';
import { readSettings, type StatusCategory } from '@ticketing/plugin-tickets';
import { portalSteps, shownName, statusWordOf, type PortalSteps } from '../../domain';
import type { IntakeDesk } from '../intake-desk';
import type { PortalPerson } from './portal-person';
import { filesOfRequest } from './public-files';
import { readConversation } from './read-conversation';
import { isOwn, reachOf } from './ticket-in-reach';

/** A ticket as its customer sees it: these fields and no others. */
export async function readTicket(desk: IntakeDesk, ticket: Model, person: PortalPerson): Promise<object> {
  const id = String(ticket.get('id'));
  const own = isOwn(ticket, person);
  const moment = (column: string) => ticket.get(column) ?? null;
  return {
    id,
    number: ticket.get('ticketNo'),
    title: ticket.get('title'),
    description: ticket.get('description') ?? null,
    status: statusWordOf(ticket.get('statusCategory') as StatusCategory, ticket.get('status')),
    goesOnIn: await goesOnIn(desk, ticket, person),
    businessType: await titleOf(desk, 'ticketingBusinessTypes', ticket.get('businessTypeCode')),
    category: await titleOf(desk, 'ticketingCategories', ticket.get('categoryCode')),
    submittedAt: moment('submittedAt'),
    resolvedAt: moment('resolvedAt'),
    closedAt: moment('closedAt'),
    resolution: moment('resolvedAt') && moment('resolution'),
    isPrivate: ticket.get('portalIsPrivate') === true,
    isOwn: own,
    requester: own ? null : shownName(ticket.get('contactName')),
    files: await filesOfRequest(desk, ticket),
    may: await stepsOf(desk, ticket, person),
    conversation: await readConversation(desk, ticket, person, null),
  };
}

/** The ticket in which a merged one goes on, if he may see that; null otherwise. */
async function goesOnIn({ db }: IntakeDesk, ticket: Model, person: PortalPerson): Promise<{ id: string; number: unknown } | null> {
  const [id, reach] = [ticket.get('mergedIntoId') as string | null, reachOf(person)];
  const into = id && reach ? ((await db.getRepository('ticketingTickets').findOne({ filter: { $and: [{ id: String(id) }, reach] }, fields: ['id', 'ticketNo'] })) as Model | null) : null;
  return into && { id: String(into.get('id')), number: into.get('ticketNo') };
}

/** What this customer may do with the ticket now. */
export async function stepsOf(desk: IntakeDesk, ticket: Model, person: PortalPerson): Promise<PortalSteps> {
  const { reopenWindowDays } = await readSettings(desk.db);
  const closedAt = ticket.get('closedAt') as Date | string | null;
  const facts = { category: ticket.get('statusCategory') as StatusCategory, closedAt: closedAt ? new Date(closedAt) : null, isOwn: isOwn(ticket, person) };
  return portalSteps(facts, desk.now(), reopenWindowDays);
}

async function titleOf({ db }: IntakeDesk, collection: string, code: unknown): Promise<unknown> {
  const row = code ? ((await db.getCollection(collection).model.findOne({ where: { code: String(code) }, attributes: ['title'] })) as Model | null) : null;
  return row?.get('title') ?? null;
}
