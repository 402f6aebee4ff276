import { Op, type Database, type Model, type Transaction } from '@nocobase/database';
import { readClock, strictestTerms, type ClockReading, type TicketHistory } from '../../domain';
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
  const merged = await readMerged(db, tickets.map((ticket) => String(ticket.get('id'))), transaction);
  const reads = tickets.map((ticket) => (column: string): unknown => ticket.get(column));
  // What was promised for a merged ticket is read with the priority of the one in which it goes on, which is the more urgent one.
  const readsOfMerged = merged.map((source) => {
    const into = tickets.find((ticket) => String(ticket.get('id')) === String(source.get('mergedIntoId'))) as Model;
    return { into, ticketNo: String(source.get('ticketNo')), read: (column: string): unknown => (column === 'priority' ? into : source).get(column) };
  });
  const relatedOf = await readRelatedFacts(db, [...reads, ...readsOfMerged.map(({ read }) => read)], transaction);
  const histories = await readHistories(db, tickets.map(momentsOf), transaction);
  return tickets.map((ticket, index) => {
    const id = String(ticket.get('id'));
    const history = histories.get(id) as TicketHistory;
    const own = agreeTerms(rules, reads[index], relatedOf(reads[index]));
    const others = readsOfMerged.filter(({ into }) => into === ticket).map(({ ticketNo, read }) => ({ ...agreeTerms(rules, read, relatedOf(read)), promisedTo: ticketNo }));
    const agreed = others.length ? strictestTerms([own, ...others], history.submittedAt) : own;
    return { id, ticket, agreed, history, reading: readClock({ history, terms: agreed.terms, calendar: agreed.calendar }, now) };
  });
}

/** The tickets that go on in these. */
const readMerged = async (db: Database, ids: readonly string[], transaction?: Transaction): Promise<Model[]> =>
  (await db.getCollection('ticketingTickets').model.findAll({ where: { mergedIntoId: { [Op.in]: [...ids] } }, order: [['id', 'ASC']], transaction })) as Model[];

/** When a ticket began, and by whom. */
export const momentsOf = (ticket: Model) => ({
  id: String(ticket.get('id')),
  submittedAt: new Date((ticket.get('submittedAt') ?? ticket.get('createdAt')) as string | Date),
  isFiledByCustomer: ticket.get('sourceChannel') !== 'agent',
});
