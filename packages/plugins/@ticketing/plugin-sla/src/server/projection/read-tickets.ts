import type { Database, Model, Transaction } from '@nocobase/database';
import { readClock, type ClockReading, type TicketHistory } from '../../domain';
import { agreeTerms, type AgreedTerms } from '../rules/agree-terms';
import { readRelatedFacts } from '../rules/read-related-facts';
import { readRules } from '../rules/read-rules';
import { readHistories } from './read-histories';

/** A ticket with what it is promised and how its clocks stand. */
export interface ReadTicket {
  id: string;
  ticket: Model;
  agreed: AgreedTerms;
  history: TicketHistory;
  reading: ClockReading;
}

/** Reads the clocks of these tickets at `now` from their histories and the rules of today. */
export async function readTickets(db: Database, tickets: readonly Model[], now: Date, transaction?: Transaction): Promise<ReadTicket[]> {
  const rules = await readRules(db, transaction);
  const reads = tickets.map((ticket) => (column: string): unknown => ticket.get(column));
  const relatedOf = await readRelatedFacts(db, reads, transaction);
  const histories = await readHistories(db, tickets.map(momentsOf), transaction);
  return tickets.map((ticket, index) => {
    const id = String(ticket.get('id'));
    const agreed = agreeTerms(rules, reads[index], relatedOf(reads[index]));
    const history = histories.get(id) as TicketHistory;
    return { id, ticket, agreed, history, reading: readClock({ history, terms: agreed.terms, calendar: agreed.calendar }, now) };
  });
}

/** When a ticket began, and by whom. */
export const momentsOf = (ticket: Model) => ({
  id: String(ticket.get('id')),
  submittedAt: new Date((ticket.get('submittedAt') ?? ticket.get('createdAt')) as string | Date),
  isFiledByCustomer: ticket.get('sourceChannel') !== 'agent',
});
