import type { Model } from '@nocobase/database';
import { emailAddressesIn, plainTextOf } from '../../domain';
import type { AiDesk } from '../ai-desk';

/** Where an address stands in the text: UTF-16 units, `end` excluded. */
export interface Place {
  start: number;
  end: number;
}

/** Nobody writes more into one reply. */
const MOST = 50;

/**
 * The e-mail addresses in a reply that belong to other customers: known contacts who are neither the ticket's own, nor of its company, nor named by the
 * customer himself. Nothing where the ticket is gone.
 */
export async function addressesOfOthers(desk: AiDesk, ticketId: string, text: string): Promise<Place[]> {
  const written = emailAddressesIn(text).slice(0, MOST);
  if (!written.length) return [];
  const { db } = desk;
  const ticket = (await db.getRepository('ticketingTickets').findOne({ filterByTk: ticketId })) as Model | null;
  if (!ticket) return [];
  const said = await saidByCustomer(desk, ticket);
  const addresses = [...new Set(written.map(({ address }) => address))].filter((address) => !said.includes(address));
  if (!addresses.length) return [];
  // Contacts keep their addresses in small letters.
  const contacts = (await db.getRepository('ticketingContacts').find({ filter: { email: { $in: addresses } }, appends: ['customers'] } as never)) as Model[];
  const [own, company] = [ticket.get('contactId'), ticket.get('customerId')].map((id) => (id == null ? null : String(id)));
  const isTheirs = (contact: Model) => String(contact.get('id')) === own || (contact.get('customers') as Model[]).some((customer) => String(customer.get('id')) === company);
  const others = new Set(contacts.filter((contact) => !isTheirs(contact)).map((contact) => String(contact.get('email'))));
  return written.filter(({ address }) => others.has(address)).map(({ start, end }) => ({ start, end }));
}

/** Request, answers and given address of the customer, in small letters: what he wrote is no secret to him. */
async function saidByCustomer({ db }: AiDesk, ticket: Model): Promise<string> {
  const answers = (await db.getCollection('ticketingComments').model.findAll({
    where: { ticketId: ticket.get('id'), direction: 'inbound', isInternal: false } as never, attributes: ['content'],
  })) as Model[];
  const texts = [ticket.get('title'), ticket.get('description'), ...answers.map((answer) => answer.get('content'))].map((html) => plainTextOf(String(html ?? '')).text);
  return [ticket.get('contactEmail'), ...texts].join('\n').toLowerCase();
}
