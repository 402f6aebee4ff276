import type { Filter, Model } from '@nocobase/database';
import { STATUS_CATEGORIES, isOpen, type StatusCategory } from '@ticketing/plugin-tickets';
import { shownName, statusWordOf } from '../../domain';
import type { IntakeDesk } from '../intake-desk';
import type { PortalPerson } from './portal-person';
import { isOwn, reachOf } from './ticket-in-reach';

export interface ListQuery {
  page: number;
  search: string;
  /** Null: all. */
  isOpen: boolean | null;
}

const PAGE_SIZE = 20;
/** Nothing else of a ticket is read for the list. */
const COLUMNS = ['id', 'ticketNo', 'title', 'status', 'statusCategory', 'businessTypeCode', 'submittedAt', 'lastAgentReplyAt', 'contactId', 'contactName'];

/** One page of the tickets in reach, newest first. */
export async function readTickets({ db }: IntakeDesk, person: PortalPerson, { page, search, isOpen: wantsOpen }: ListQuery): Promise<{ tickets: object[]; hasMore: boolean }> {
  const reach = reachOf(person);
  if (!reach) return { tickets: [], hasMore: false };
  const parts: Filter[] = [reach];
  if (wantsOpen !== null) parts.push({ statusCategory: { $in: STATUS_CATEGORIES.filter((category) => isForPeople(category) === wantsOpen) } });
  if (search) parts.push({ $or: [{ title: { $includes: search } }, { ticketNo: { $includes: search } }] });
  const found = (await db.getRepository('ticketingTickets').find({
    filter: { $and: parts },
    fields: [...COLUMNS, 'businessType.title'],
    sort: ['-createdAt', '-id'],
    offset: (page - 1) * PAGE_SIZE,
    // One more than shown tells whether there is another page.
    limit: PAGE_SIZE + 1,
  })) as Model[];
  return { tickets: found.slice(0, PAGE_SIZE).map((ticket) => rowOf(ticket, person)), hasMore: found.length > PAGE_SIZE };
}

/** To a customer a solved request still waits for his word. */
const isForPeople = (category: StatusCategory) => isOpen(category) || category === 'resolved';

function rowOf(ticket: Model, person: PortalPerson) {
  const own = isOwn(ticket, person);
  return {
    id: String(ticket.get('id')),
    number: ticket.get('ticketNo'),
    title: ticket.get('title'),
    status: statusWordOf(ticket.get('statusCategory') as StatusCategory, ticket.get('status')),
    businessType: (ticket.get('businessType') as Model | null)?.get('title') ?? null,
    submittedAt: ticket.get('submittedAt'),
    answeredAt: ticket.get('lastAgentReplyAt') ?? null,
    isOwn: own,
    requester: own ? null : shownName(ticket.get('contactName')),
  };
}
