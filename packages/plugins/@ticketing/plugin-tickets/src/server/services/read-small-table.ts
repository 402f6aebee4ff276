import type { Collection, Database, Transaction } from '@nocobase/database';
import { sqlNames } from './sql-names';

const statements = new WeakMap<object, Map<string, string>>();

/**
 * Some columns of all rows of a table that holds a few rows and is read with every write. The statement is made once: building it
 * through the ORM costs more than PostgreSQL needs to answer it (docs/benchmarks.md).
 */
export async function readSmallTable<Row>(
  db: Database,
  name: string,
  columns: readonly (keyof Row & string)[],
  orderBy: keyof Row & string,
  transaction?: Transaction,
): Promise<Row[]> {
  const [rows] = await db.sequelize.query(statementFor(db, db.getCollection(name), columns, orderBy), { transaction });
  return rows as Row[];
}

function statementFor(db: Database, collection: Collection, columns: readonly string[], orderBy: string): string {
  // Another model is made when an administrator changes the collection.
  const known = statements.get(collection.model) ?? new Map<string, string>();
  statements.set(collection.model, known);
  const key = [...columns, orderBy].join();
  const statement = known.get(key) ?? makeStatement(db, collection, columns, orderBy);
  known.set(key, statement);
  return statement;
}

function makeStatement(db: Database, collection: Collection, columns: readonly string[], orderBy: string): string {
  const { table, column, list } = sqlNames(db, collection);
  return `SELECT ${list(columns)} FROM ${table} ORDER BY ${column(orderBy)}`;
}
