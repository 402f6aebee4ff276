import type { Database, Transaction } from '@nocobase/database';
import type { Condition } from '@ticketing/plugin-tickets/domain';
import type { RoutingSetup } from '../setup/routing-setup';
import type { CustomerFacts } from './ticket-facts';

/** What rules ask about a customer; no statement when none of them does, or there is no customer. */
export async function readCustomerFacts(db: Database, { rules }: RoutingSetup, customerId: unknown, transaction?: Transaction): Promise<CustomerFacts | null> {
  if (!customerId || !rules.some(({ condition }) => asksForCustomer(condition))) return null;
  const customer = await db.getCollection('ticketingCustomers').model.findByPk(String(customerId), { attributes: ['level'], transaction, raw: true });
  return customer as unknown as CustomerFacts | null;
}

const asksForCustomer = (condition: Condition): boolean =>
  condition.kind === 'test' ? condition.fact.startsWith('customer.') : condition.parts.some(asksForCustomer);
