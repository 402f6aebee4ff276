import type { Database, Model, Transaction } from '@nocobase/database';
import { insertIfMissing } from '../rows/insert-row';

/** The sweep takes a row away once; that it takes the next one, too, before it is read, does not happen. */
const TRIES = 5;

/**
 * Inserts a row unless its key is taken: null when it did, else the row that has the key, locked. Waits for a transaction that is about to take the same
 * key. A row whose time was over may go between the two statements; then the key is free.
 */
export async function insertOrLock(db: Database, collection: string, row: { key: string } & Record<string, unknown>, transaction: Transaction): Promise<Model | null> {
  const { model } = db.getCollection(collection);
  for (let tried = 1; tried <= TRIES; tried += 1) {
    if (await insertIfMissing(db, collection, row, transaction)) return null;
    const known = (await model.findByPk(row.key, { transaction, lock: transaction.LOCK.UPDATE })) as Model | null;
    if (known) return known;
  }
  throw new Error(`The key ${row.key} of ${collection} is neither free nor taken.`);
}
