import type { Facts } from '@ticketing/plugin-tickets/domain';

/** Columns of a ticket the conditions of a rule may ask for. */
const TICKET_FACTS = ['businessTypeCode', 'categoryCode', 'priority', 'customerId', 'sourceChannel', 'customerUrgency', 'languageCode'] as const;
export const FACT_NAMES: readonly string[] = [...TICKET_FACTS, 'customer.level'];

/** Whether a change of these columns may lead to another queue or other skills. */
export const changesFacts = (columns: readonly string[]): boolean => columns.some((column) => (TICKET_FACTS as readonly string[]).includes(column));

export interface CustomerFacts {
  level: string | null;
}

/** What is known of a ticket when its queue is chosen. Ids are strings, as people pick them in a condition. */
export function factsOf(read: (column: string) => unknown, customer: CustomerFacts | null): Facts {
  const facts = Object.fromEntries(TICKET_FACTS.map((name) => [name, textOrNull(read(name))]));
  return { ...facts, 'customer.level': customer?.level ?? null };
}

export const textOrNull = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
