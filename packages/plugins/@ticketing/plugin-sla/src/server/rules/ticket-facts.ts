import type { Facts } from '@ticketing/plugin-tickets/domain';

/** Columns of a ticket the conditions of a policy may ask for. `queueId` is there as soon as a plugin brings queues. */
const TICKET_FACTS = ['businessTypeCode', 'categoryCode', 'priority', 'customerId', 'sourceChannel', 'customerUrgency', 'languageCode', 'queueId'] as const;
export const FACT_NAMES: readonly string[] = [...TICKET_FACTS, 'customer.level'];

/** Whether a change of these columns may lead to another policy, other terms or another calendar. */
export const changesFacts = (columns: readonly string[]): boolean => columns.some((column) => (TICKET_FACTS as readonly string[]).includes(column));

export interface CustomerFacts {
  level: string | null;
  slaCalendarId: string | null;
}

/** What is asked about the customer and the queue of a ticket. */
export interface RelatedFacts {
  customer: CustomerFacts | null;
  queueCalendarId: string | null;
}

/** What is known of a ticket when a policy is chosen. Ids are strings, as people pick them in a condition. */
export function factsOf(read: (column: string) => unknown, customer: CustomerFacts | null): Facts {
  const facts = Object.fromEntries(TICKET_FACTS.map((name) => [name, textOrNull(read(name))]));
  return { ...facts, 'customer.level': customer?.level ?? null };
}

const textOrNull = (value: unknown) => (value === null || value === undefined ? null : String(value));
