import type { Model, Transaction } from '@nocobase/database';
import type { Desk } from './desk';

const CARRIED_OVER = [
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
  const links = desk.db.getCollection('ticketingTicketLinks').model;
  for (const [ticketId, relatedTicketId] of [
    [ticket.get('id'), ended.get('id')],
    [ended.get('id'), ticket.get('id')],
  ]) {
    await links.create({ ticketId, relatedTicketId }, { transaction });
  }
  return ticket;
}
