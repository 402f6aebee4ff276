import type { Database, Transaction } from '@nocobase/database';
import type { Condition, Facts } from '@ticketing/plugin-tickets/domain';

/** Columns of a ticket the conditions of a subscription may ask for. */
const TICKET_FACTS = ['businessTypeCode', 'categoryCode', 'priority', 'customerId', 'sourceChannel', 'customerUrgency', 'languageCode'] as const;
export const FACT_NAMES: readonly string[] = [...TICKET_FACTS, 'customer.level'];

type Row = Readonly<Record<string, unknown>>;

/** What is known of a ticket when subscribers are chosen; the customer is read only when a condition asks for him. */
export async function readFacts(db: Database, ticket: Row, conditions: readonly Condition[], transaction: Transaction | undefined): Promise<Facts> {
  const facts = Object.fromEntries(TICKET_FACTS.map((name) => [name, textOrNull(ticket[name])]));
  if (!ticket.customerId || !conditions.some(asksForCustomer)) return facts;
  const customer = await db.getCollection('ticketingCustomers').model.findByPk(String(ticket.customerId), { attributes: ['level'], transaction });
  return { ...facts, 'customer.level': textOrNull(customer?.get('level')) };
}

const asksForCustomer = (condition: Condition): boolean =>
  condition.kind === 'test' ? condition.fact.startsWith('customer.') : condition.parts.some(asksForCustomer);
const textOrNull = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
