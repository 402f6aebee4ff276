import type { Database, Model } from '@nocobase/database';
import type { WhereOptions } from 'sequelize';
import { PRIORITIES, type Priority } from '../../domain/ticket/ticket-columns';
import { TicketingError } from '../errors/ticketing-error';
import type { WriteOptions } from './write-mark';

const MAX_LINE = 255;
const LINES = [
  'title',
  'sourceSystem',
  'externalRefId',
  'contactName',
  'contactEmail',
  'contactPhone',
  'contactCompany',
  'languageCode',
  'dedupeKey',
  'categoryCode',
  'businessTypeCode',
];

/**
 * Checks the plain columns of a ticket which are about to be written; only the named `columns` are looked at. Throws a
 * TicketingError with status 400 that names the column: better than a database error, or a link that leads nowhere.
 */
export async function checkPlainValues(db: Database, ticket: Model, columns: readonly string[], { transaction, ticketingPartiesKnown }: WriteOptions): Promise<void> {
  const touched = (name: string) => columns.includes(name);
  if (touched('title') && !String(ticket.get('title') ?? '').trim()) throw new TicketingError('ticket.titleRequired', { field: 'title' });
  const tooLong = LINES.find((name) => touched(name) && String(ticket.get(name) ?? '').length > MAX_LINE);
  if (tooLong) throw new TicketingError('ticket.inputInvalid', { field: tooLong });
  const priority = ticket.get('priority');
  if (touched('priority') && priority != null && !PRIORITIES.includes(priority as Priority)) {
    throw new TicketingError('ticket.priorityUnknown', { field: 'priority', priority });
  }
  const exists = async (name: string, collection: string, where: WhereOptions) =>
    ticket.get(name) == null || !touched(name) || Number(await db.getCollection(collection).model.count({ where, transaction })) > 0;
  const [businessTypeCode, categoryCode] = [ticket.get('businessTypeCode'), ticket.get('categoryCode')];
  if (!(await exists('businessTypeCode', 'ticketingBusinessTypes', { code: businessTypeCode, isEnabled: true }))) {
    throw new TicketingError('ticket.businessTypeUnknown', { field: 'businessTypeCode', businessTypeCode });
  }
  if (!(await exists('categoryCode', 'ticketingCategories', { code: categoryCode }))) {
    throw new TicketingError('ticket.categoryUnknown', { field: 'categoryCode', categoryCode });
  }
  if (ticketingPartiesKnown) return;
  for (const [field, collection] of [['customerId', 'ticketingCustomers'], ['contactId', 'ticketingContacts']]) {
    if (!(await exists(field, collection, { id: ticket.get(field) }))) throw new TicketingError('ticket.inputInvalid', { field });
  }
}
