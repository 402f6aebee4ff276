import type { Database, Transaction } from '@nocobase/database';

/** Whether nobody has deleted a ticket meanwhile, in the seconds a model took; it stays there until the transaction ends. */
export const isStillThere = async (db: Database, ticketId: string, transaction: Transaction): Promise<boolean> =>
  (await db.getCollection('ticketingTickets').model.findByPk(ticketId, { attributes: ['id'], transaction, lock: transaction.LOCK.UPDATE })) !== null;
