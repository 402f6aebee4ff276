import type { Context, Next } from '@nocobase/actions';
import type { Database, Model, Transaction } from '@nocobase/database';
import { TicketingError } from '../errors/ticketing-error';
import { writeTransaction } from '../services/write-transaction';

/** A collection whose rows stand in an order, by their column `sort`, and are asked from the top. */
export interface OrderedList {
  collection: string;
  /** The code of the refusal when somebody added or deleted a row meanwhile. */
  staleCode: string;
  /** What follows from another order, once for all rows that moved. */
  moved: (transaction: Transaction) => Promise<void>;
}

/** Room between two places, so that a row made over the API can stand between them. */
const STEP = 10;

/**
 * An action that puts all rows into the order of `{ids}`, in one transaction: half an order would be another rule. Refuses with
 * `staleCode` a list that is not that of the desk.
 */
export const reorderAction = (db: Database, { collection, staleCode, moved }: OrderedList) => async (ctx: Context, next: Next) => {
  const { values } = ctx.action.params as { values?: { ids?: unknown } };
  const ids = Array.isArray(values?.ids) ? values.ids.map(String) : [];
  await writeTransaction(db, async (transaction) => {
    const { model } = db.getCollection(collection);
    const rows = (await model.findAll({ attributes: ['id', 'sort'], order: [['id', 'ASC']], transaction, lock: transaction.LOCK.UPDATE })) as Model[];
    const placeOf = new Map(ids.map((id, index) => [id, (index + 1) * STEP]));
    const isWhole = ids.length === rows.length && rows.every((row) => placeOf.has(String(row.get('id'))));
    if (!isWhole) throw new TicketingError(staleCode);
    const displaced = rows.filter((row) => row.get('sort') !== placeOf.get(String(row.get('id'))));
    for (const row of displaced) {
      const id = String(row.get('id'));
      await model.update({ sort: placeOf.get(id) }, { where: { id }, transaction, hooks: false });
    }
    if (displaced.length) await moved(transaction);
  });
  ctx.body = { ids };
  await next();
};
