import type { Database, Transaction } from '@nocobase/database';
import { readCustomerFacts } from './read-customer-facts';
import { readQueueCalendars } from './read-queue-calendars';
import type { RelatedFacts } from './ticket-facts';

/** Gives a column of a ticket. */
export type ReadColumn = (column: string) => unknown;

/** What policies and calendars ask about customers and queues of these tickets; the answer tells it of one of them. */
export async function readRelatedFacts(db: Database, tickets: readonly ReadColumn[], transaction?: Transaction): Promise<(ticket: ReadColumn) => RelatedFacts> {
  const customers = await readCustomerFacts(db, tickets.map((read) => read('customerId')), transaction);
  const calendars = await readQueueCalendars(db, tickets.map((read) => read('queueId')), transaction);
  return (read) => ({
    customer: customers.get(String(read('customerId'))) ?? null,
    queueCalendarId: calendars.get(String(read('queueId'))) ?? null,
  });
}
