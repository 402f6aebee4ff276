import type { Model } from '@nocobase/database';
import { namesOfPerson, plainTextOf } from '../../domain';
import type { AiDesk } from '../ai-desk';
import { fenced } from './fence';

/** The newest messages say where a ticket stands. */
const MOST_MESSAGES = 12;
const LONGEST_MESSAGE = 4_000;

/** What a model is given of a ticket, and the names in it. */
export interface TicketMaterial {
  ticket: Model;
  title: string;
  /** Plain. */
  description: string;
  customerName: string | null;
  names: string[];
  /** Request and conversation with the customer, marked as somebody else's words. Internal notes are left out: what is made of this may go to him. */
  text: string;
}

/** Null where the ticket is gone. */
export async function ticketMaterial({ db }: AiDesk, ticketId: string): Promise<TicketMaterial | null> {
  const ticket = (await db.getRepository('ticketingTickets').findOne({ filterByTk: ticketId, appends: ['contact', 'customer', 'assignee'] } as never)) as Model | null;
  if (!ticket) return null;
  const messages = ((await db.getCollection('ticketingComments').model.findAll({
    where: { ticketId, isInternal: false } as never, attributes: ['direction', 'content'], order: [['createdAt', 'DESC'], ['id', 'DESC']], limit: MOST_MESSAGES,
  })) as Model[]).reverse();
  const [title, description] = [String(ticket.get('title') ?? ''), plain(ticket.get('description'))];
  const nameIn = (relation: string, column: string) => (ticket.get(relation) as Model | null)?.get(column) as string | null | undefined;
  const customerName = nameIn('contact', 'name') || (ticket.get('contactName') as string | null) || null;
  const names = [customerName, nameIn('assignee', 'nickname')].flatMap((name) => (name ? namesOfPerson(name) : []));
  const companies = [nameIn('customer', 'name'), ticket.get('contactCompany') as string | null].filter((name): name is string => Boolean(name));
  const conversation = messages.map((message) => fenced(message.get('direction') === 'inbound' ? 'customer' : 'desk', plain(message.get('content')))).join('\n');
  return { ticket, title, description, customerName, names: [...names, ...companies], text: `${fenced('request', `${title}\n\n${description}`)}\n${conversation}`.trim() };
}

const plain = (html: unknown): string => plainTextOf(String(html ?? '').slice(0, LONGEST_MESSAGE * 4)).text.trim().slice(0, LONGEST_MESSAGE);
