import type { Model, Transaction } from '@nocobase/database';
import { readClock } from '../../domain';
import { agreeTerms } from '../rules/agree-terms';
import { readRelatedFacts } from '../rules/read-related-facts';
import { readRules } from '../rules/read-rules';
import type { SlaDesk } from '../sla-desk';
import { historyOfNewTicket } from './read-histories';
import { momentsOf } from './read-tickets';
import { columnsOf } from './sla-columns';

/** Puts policy and deadlines into a ticket that is about to be created: they are part of the same insert. */
export async function promiseNewTicket(desk: SlaDesk, ticket: Model, transaction: Transaction | undefined): Promise<void> {
  const rules = await readRules(desk.db, transaction);
  const read = (column: string): unknown => ticket.get(column);
  const relatedOf = await readRelatedFacts(desk.db, [read], transaction);
  const { policyId, terms, calendar } = agreeTerms(rules, read, relatedOf(read));
  const history = historyOfNewTicket(momentsOf(ticket));
  const reading = readClock({ history, terms, calendar }, history.submittedAt);
  // A column that is not named is null anyway, and costs nothing on its way through the ORM.
  const columns = Object.entries(columnsOf(policyId, reading, reading.nextAlertAt)).filter(([, value]) => value !== null);
  ticket.set(Object.fromEntries(columns));
}
