import type { Model, Transaction } from '@nocobase/database';
import { recordActivity } from '@ticketing/plugin-tickets';
import { nextCheckAt } from '../../domain';
import type { SlaDesk } from '../sla-desk';
import { readTickets, type ReadTicket } from './read-tickets';
import { readSentAlerts, withdrawAlerts } from './sent-alerts';
import { changedColumns, columnsOf, type SlaColumns } from './sla-columns';

/** What was changed that may lead to other deadlines; told in the history of the ticket. */
export type TermsChange = 'ticketChanged' | 'ticketMerged' | 'rulesChanged';

/**
 * Brings the columns of a ticket in step with what happened to it, in the transaction of what happened. A `change` of its terms leaves a
 * row in its history when deadlines moved, and takes back alerts that are no longer owed.
 */
export async function refreshTicket(desk: SlaDesk, ticketId: string, change: TermsChange | null, transaction: Transaction): Promise<void> {
  const ticket = (await desk.db.getCollection('ticketingTickets').model.findByPk(ticketId, { transaction, lock: transaction.LOCK.UPDATE })) as Model | null;
  if (!ticket) return;
  const [read] = await readTickets(desk.db, [ticket], desk.now(transaction), transaction);
  const sent = await readSentAlerts(desk.db, [ticketId], transaction);
  await writeReading(desk, read, change ? await withdrawAlerts(desk.db, read, sent, transaction) : sent, change, transaction);
}

/** Writes the columns that differ from what is stored, and the history row of a change of terms. */
export async function writeReading(
  desk: SlaDesk,
  { id, ticket, agreed, reading }: ReadTicket,
  sent: Parameters<typeof nextCheckAt>[1],
  change: TermsChange | null,
  transaction: Transaction,
): Promise<void> {
  const columns = columnsOf(agreed.policyId, reading, nextCheckAt({ ticketId: id, reading }, sent));
  const changed = changedColumns((column) => ticket.get(column), columns);
  if (!Object.keys(changed).length) return;
  if (change) await recordMovedDeadlines(desk, ticket, changed, change, transaction);
  await desk.tickets.project(id, { ...changed }, transaction);
}

const TERMS_COLUMNS = ['slaPolicyId', 'slaResponseDueAt', 'slaNextReplyDueAt', 'slaResolveDueAt'] as const;

async function recordMovedDeadlines(desk: SlaDesk, ticket: Model, changed: Partial<SlaColumns>, change: TermsChange, transaction: Transaction): Promise<void> {
  const moved = TERMS_COLUMNS.filter((column) => column in changed);
  if (!moved.length) return;
  await recordActivity(
    desk.db,
    {
      ticketId: String(ticket.get('id')),
      type: 'slaChanged',
      at: desk.now(transaction),
      actor: null,
      from: Object.fromEntries(moved.map((column) => [column, ticket.get(column) ?? null])),
      to: Object.fromEntries(moved.map((column) => [column, changed[column] ?? null])),
      reason: change,
    },
    transaction,
  );
}
