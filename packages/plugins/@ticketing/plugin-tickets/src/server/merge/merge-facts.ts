import type { Database, Model, Transaction } from '@nocobase/database';
import type { MergeFacts } from '../../domain/merge/refusal-of-target';
import type { Requester } from '../../domain/merge/requester';
import type { MergingTicket } from '../../domain/merge/taken-over';
import { lockTickets } from '../services/ticket-facts';

const textOrNull = (value: unknown) => (value === null || value === undefined || value === '' ? null : String(value));
const dateOrNull = (value: unknown) => (value ? new Date(value as string | Date) : null);

/** Locks both tickets and reads the one another is to be merged into; null when there is none. */
export async function lockTarget(db: Database, ticketId: string, targetId: string, transaction: Transaction): Promise<MergeFacts | null> {
  await lockTickets(db, [ticketId, targetId], transaction);
  const tickets = db.getCollection('ticketingTickets').model;
  const target = (await tickets.findByPk(targetId, { transaction })) as Model | null;
  if (!target) return null;
  const intoId = target.get('mergedIntoId') as string | null;
  const into = intoId ? ((await tickets.findByPk(intoId, { attributes: ['ticketNo'], transaction })) as Model | null) : null;
  return {
    id: String(target.get('id')),
    ticketNo: String(target.get('ticketNo')),
    statusCategory: target.get('statusCategory') as MergeFacts['statusCategory'],
    mergedIntoNo: intoId ? String(into?.get('ticketNo') ?? '') : null,
  };
}

export const requesterOf = (ticket: Model): Requester => ({
  contactId: textOrNull(ticket.get('contactId')),
  contactEmail: textOrNull(ticket.get('contactEmail')),
});

export const mergingTicket = (ticket: Model): MergingTicket => ({
  ...requesterOf(ticket),
  priority: textOrNull(ticket.get('priority')),
  customerId: textOrNull(ticket.get('customerId')),
  contactName: textOrNull(ticket.get('contactName')),
  contactPhone: textOrNull(ticket.get('contactPhone')),
  contactCompany: textOrNull(ticket.get('contactCompany')),
  submittedAt: dateOrNull(ticket.get('submittedAt')),
  firstRespondedAt: dateOrNull(ticket.get('firstRespondedAt')),
  lastCustomerReplyAt: dateOrNull(ticket.get('lastCustomerReplyAt')),
  lastAgentReplyAt: dateOrNull(ticket.get('lastAgentReplyAt')),
});
