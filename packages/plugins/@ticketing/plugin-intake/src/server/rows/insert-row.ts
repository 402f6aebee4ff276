import { QueryTypes } from 'sequelize';
import type { Database, Transaction } from '@nocobase/database';

type Row = Record<string, unknown>;

interface Generator {
  bulkInsertQuery(table: unknown, rows: Row[], options: { ignoreDuplicates: boolean }, attributes: unknown): string;
}

interface Table {
  getTableName(): unknown;
  getAttributes(): Record<string, { field?: string }>;
  fieldRawAttributesMap: unknown;
}

/** Inserts a row of which nobody asks anything afterwards, without the costs of a model: no hooks, no default values. */
export const insertRow = async (db: Database, collection: string, row: Row, transaction: Transaction): Promise<void> => void (await insert(db, collection, row, false, transaction));

/** Inserts a row unless its key is taken, and tells whether it did. One statement: the ORM does not say whether it inserted anything, so asking it takes a second one. */
export const insertIfMissing = async (db: Database, collection: string, row: Row, transaction: Transaction): Promise<boolean> => (await insert(db, collection, row, true, transaction)) > 0;

async function insert(db: Database, collection: string, row: Row, ignoreDuplicates: boolean, transaction: Transaction): Promise<number> {
  const table = db.getCollection(collection).model as unknown as Table;
  const attributes = table.getAttributes();
  const columns = Object.fromEntries(Object.entries(row).map(([name, value]) => [attributes[name].field ?? name, value]));
  const generator = (db.sequelize.getQueryInterface() as unknown as { queryGenerator: Generator }).queryGenerator;
  const statement = generator.bulkInsertQuery(table.getTableName(), [columns], { ignoreDuplicates }, table.fieldRawAttributesMap);
  // Of this type all dialects answer how many rows there were.
  return (await db.sequelize.query(statement, { type: QueryTypes.BULKUPDATE, transaction } as never)) as unknown as number;
}
