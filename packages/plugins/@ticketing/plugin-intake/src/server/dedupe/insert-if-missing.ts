import { QueryTypes } from 'sequelize';
import type { Database, Transaction } from '@nocobase/database';

interface BulkInsert {
  bulkInsertQuery(table: unknown, rows: object[], options: { ignoreDuplicates: boolean }, attributes: unknown): string;
}

/**
 * Inserts a row unless its key is taken, and tells whether it did; waits for a transaction that is about to take the same key. One statement: the ORM
 * does not say whether it inserted anything, so asking it takes a second one.
 */
export async function insertIfMissing(db: Database, collection: string, row: Record<string, unknown>, transaction: Transaction): Promise<boolean> {
  const model = db.getCollection(collection).model as unknown as { getTableName(): unknown; fieldRawAttributesMap: unknown };
  const generator = (db.sequelize.getQueryInterface() as unknown as { queryGenerator: BulkInsert }).queryGenerator;
  const statement = generator.bulkInsertQuery(model.getTableName(), [row], { ignoreDuplicates: true }, model.fieldRawAttributesMap);
  // Of this type all dialects answer how many rows there were.
  const inserted = (await db.sequelize.query(statement, { type: QueryTypes.BULKUPDATE, transaction } as never)) as unknown as number;
  return inserted > 0;
}
