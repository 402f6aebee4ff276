import type { Database, Model, Transaction } from '@nocobase/database';
import type { TicketFacts } from '../../domain/lifecycle/decide-transition';
import type { StatusCategory } from '../../domain/status/status-category';
import { TicketingError } from '../errors/ticketing-error';

const textOrNull = (value: unknown) => (value === null || value === undefined ? null : String(value));
const dateOrNull = (value: unknown) => (value ? new Date(value as string | Date) : null);

/** The columns of a ticket the rules read, from a model or a raw row. */
export function factsOf(row: { get?(name: string): unknown } | Record<string, unknown>): TicketFacts & {
  firstRespondedAt: Date | null;
  pendingUntil: Date | null;
  resolvedAt: Date | null;
} {
  const read = (name: string) => (typeof row.get === 'function' ? row.get(name) : (row as Record<string, unknown>)[name]);
  return {
    id: String(read('id')),
    status: String(read('status')),
    statusCategory: read('statusCategory') as StatusCategory,
    assigneeId: textOrNull(read('assigneeId')),
    closedAt: dateOrNull(read('closedAt')),
    resolvedAt: dateOrNull(read('resolvedAt')),
    pendingUntil: dateOrNull(read('pendingUntil')),
    firstRespondedAt: dateOrNull(read('firstRespondedAt')),
    transferCount: Number(read('transferCount') ?? 0),
    returnCount: Number(read('returnCount') ?? 0),
    reopenCount: Number(read('reopenCount') ?? 0),
    version: Number(read('version') ?? 1),
  };
}

/** The ticket, its row locked until the transaction ends: two nodes decide one after the other. Throws ticket.notFound. */
export async function lockTicket(db: Database, ticketId: string | number, transaction: Transaction): Promise<Model> {
  const ticket = await db.getCollection('ticketingTickets').model.findByPk(ticketId, { transaction, lock: transaction.LOCK.UPDATE });
  if (!ticket) throw new TicketingError('ticket.notFound');
  return ticket as Model;
}

/** Locks several tickets, always in the same order: two people who merge two tickets into each other wait, and do not block each other. */
export async function lockTickets(db: Database, ids: readonly string[], transaction: Transaction): Promise<void> {
  const inOrder = [...new Set(ids)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (const id of inOrder) {
    await db.getCollection('ticketingTickets').model.findByPk(id, { attributes: ['id'], transaction, lock: transaction.LOCK.UPDATE });
  }
}
