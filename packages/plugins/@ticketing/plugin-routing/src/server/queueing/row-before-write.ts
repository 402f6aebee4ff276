import type { Database, Model, Transaction } from '@nocobase/database';

export type TicketRow = Record<string, unknown>;

/** Ticket rows as they were before a write, until it is done. */
const rows = new WeakMap<Model, TicketRow>();

/**
 * Reads the row a write is about to change, and locks it. An update has locked it before; only a locking read sees the newest row on
 * databases that show a transaction its first picture again and again.
 */
export async function rememberRow(db: Database, ticket: Model, transaction: Transaction | undefined): Promise<TicketRow | null> {
  const row = (await db.getCollection('ticketingTickets').model.findByPk(String(ticket.get('id')), {
    transaction, ...(transaction && { lock: transaction.LOCK.UPDATE }), raw: true,
  })) as unknown as TicketRow | null;
  if (row) rows.set(ticket, row);
  return row;
}

export function takeRow(ticket: Model): TicketRow | undefined {
  const row = rows.get(ticket);
  rows.delete(ticket);
  return row;
}
