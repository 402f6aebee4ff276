import type { Model, Transaction } from '@nocobase/database';
import { readClock } from '../../domain';
import { agreeTerms } from '../rules/agree-terms';
import { readCustomerFacts } from '../rules/read-customer-facts';
import { readRules } from '../rules/read-rules';
import type { SlaDesk } from '../sla-desk';
import { historyOfNewTicket } from './read-histories';
import { momentsOf } from './read-tickets';
import { columnsOf } from './sla-columns';

/** Puts policy and deadlines into a ticket that is about to be created: they are part of the same insert. */
export async function promiseNewTicket(desk: SlaDesk, ticket: Model, transaction: Transaction | undefined): Promise<void> {
  const rules = await readRules(desk.db, transaction);
  const customerId = ticket.get('customerId');
  const customers = await readCustomerFacts(desk.db, [customerId], transaction);
  const { policyId, terms, calendar } = agreeTerms(rules, (column) => ticket.get(column), customers.get(String(customerId)) ?? null);
  const history = historyOfNewTicket(momentsOf(ticket));
  const reading = readClock({ history, terms, calendar }, history.submittedAt);
  ticket.set({ ...columnsOf(policyId, reading, reading.nextAlertAt) });
}
