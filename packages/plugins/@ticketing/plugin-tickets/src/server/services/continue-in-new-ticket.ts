import type { Model, Transaction } from '@nocobase/database';
import { linkTickets } from '../merge/link-tickets';
import type { Desk } from './desk';

/** What a ticket passes on to one that goes on from it. */
export const CARRIED_OVER = [
  'title',
  'businessTypeCode',
  'categoryCode',
  'priority',
  'customerId',
  'contactId',
  'contactName',
  'contactEmail',
  'contactPhone',
  'contactCompany',
  'languageCode',
] as const;

/** Opens a new ticket for a message that came too late for `ended`, and links the two both ways. */
export async function continueInNewTicket(desk: Desk, ended: Model, message: string, transaction: Transaction): Promise<Model> {
  const ofExtensions = desk.registries.fieldExtensions.list().flatMap((extension) => extension.carried ?? []);
  const carried: Record<string, unknown> = Object.fromEntries([...CARRIED_OVER, ...ofExtensions].map((column) => [column, ended.get(column) ?? undefined]));
  const businessType = await desk.db
    .getCollection('ticketingBusinessTypes')
    .model.count({ where: { code: carried.businessTypeCode ?? '', isEnabled: true }, transaction });
  const ticket = (await desk.db.getRepository('ticketingTickets').create({
    values: {
      ...carried,
      businessTypeCode: businessType ? carried.businessTypeCode : undefined,
      description: message.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim(),
      sourceChannel: ended.get('sourceChannel'),
    },
    transaction,
  })) as Model;
  await linkTickets(desk.db, ticket.get('id'), ended.get('id'), transaction);
  return ticket;
}
