import type { Database, Model, Transaction } from '@nocobase/database';

export type TicketRow = Record<string, unknown>;

/** Ticket rows as they were before a write, until it is done. */
const rows = new WeakMap<Model, TicketRow>();

/** Reads the row an update is about to change. plugin-tickets has locked it, so nobody else changes it meanwhile. */
export const rememberRow = (db: Database, ticket: Model, transaction: Transaction | undefined): Promise<TicketRow | null> => read(db, ticket, { transaction });

/** Reads and locks the row that is about to go. */
export const lockRow = (db: Database, ticket: Model, transaction: Transaction | undefined): Promise<TicketRow | null> =>
  read(db, ticket, transaction ? { transaction, lock: transaction.LOCK.UPDATE } : {});

export function takeRow(ticket: Model): TicketRow | undefined {
  const row = rows.get(ticket);
  rows.delete(ticket);
  return row;
}

async function read(db: Database, ticket: Model, options: object): Promise<TicketRow | null> {
  const row = (await db.getCollection('ticketingTickets').model.findByPk(String(ticket.get('id')), { ...options, raw: true })) as unknown as TicketRow | null;
  if (row) rows.set(ticket, row);
  return row;
}
