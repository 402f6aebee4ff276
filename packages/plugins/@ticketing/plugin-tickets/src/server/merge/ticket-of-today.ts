import type { Database, Model, Transaction } from '@nocobase/database';

/** The ticket in which a merged one goes on; the ticket itself when it was not merged, or the other one is gone. */
export async function ticketOfToday(db: Database, ticket: Model, transaction?: Transaction): Promise<Model> {
  const intoId = ticket.get('mergedIntoId') as string | null;
  if (!intoId) return ticket;
  return ((await db.getCollection('ticketingTickets').model.findByPk(intoId, { transaction })) as Model | null) ?? ticket;
}
