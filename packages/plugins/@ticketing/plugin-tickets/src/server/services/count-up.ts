import type { Database, Transaction } from '@nocobase/database';
import { writeTransaction } from './write-transaction';

/**
 * Raises the counter `key` by one and answers its new value; the first is 1. The row is the only lock, so every caller on any node gets a value
 * of his own. Without `transaction` it is locked for one statement only.
 */
export async function countUp(db: Database, key: string, transaction?: Transaction): Promise<number> {
  if (db.inDialect('postgres')) return incrementInOneStatement(db, key, transaction);
  if (transaction) return incrementInSteps(db, key, transaction);
  return writeTransaction(db, (own) => incrementInSteps(db, key, own));
}

async function incrementInOneStatement(db: Database, key: string, transaction?: Transaction): Promise<number> {
  const { table, keyColumn, valueColumn } = namesOf(db);
  // Alone, the draw need not wait for the disk: the log is written in order, so nothing committed later outlives a crash without it.
  // Inside a transaction the setting would make that wait for nothing, too.
  const start = transaction ? 'VALUES (:key, 1)' : `SELECT :key, 1 FROM (SELECT set_config('synchronous_commit', 'off', true)) AS quick`;
  const [rows] = await db.sequelize.query(
    `INSERT INTO ${table} (${keyColumn}, ${valueColumn}) ${start}
     ON CONFLICT (${keyColumn}) DO UPDATE SET ${valueColumn} = ${table}.${valueColumn} + 1 RETURNING ${valueColumn} AS value`,
    { replacements: { key }, transaction },
  );
  return Number((rows as { value: number | string }[])[0].value);
}

/**
 * MySQL and MariaDB have no upsert that returns the value on both, and sequelize drops what SQLite returns: so write, which locks the
 * row (on SQLite the database), then read.
 */
async function incrementInSteps(db: Database, key: string, transaction: Transaction): Promise<number> {
  const { table, keyColumn, valueColumn } = namesOf(db);
  const isSqlite = db.inDialect('sqlite');
  const whenThere = isSqlite ? `ON CONFLICT (${keyColumn}) DO UPDATE SET` : 'ON DUPLICATE KEY UPDATE';
  await db.sequelize.query(
    `INSERT INTO ${table} (${keyColumn}, ${valueColumn}) VALUES (:key, 1) ${whenThere} ${valueColumn} = ${valueColumn} + 1`,
    { replacements: { key }, transaction },
  );
  const [rows] = await db.sequelize.query(`SELECT ${valueColumn} AS value FROM ${table} WHERE ${keyColumn} = :key ${isSqlite ? '' : 'FOR UPDATE'}`, {
    replacements: { key },
    transaction,
  });
  return Number((rows as { value: number | string }[])[0].value);
}

function namesOf(db: Database) {
  const collection = db.getCollection('ticketingCounters');
  const quote = (name: string) => db.sequelize.getQueryInterface().quoteIdentifier(name);
  const columnOf = (field: string) => quote(String(collection.model.getAttributes()[field].field ?? field));
  return { table: collection.quotedTableName(), keyColumn: columnOf('key'), valueColumn: columnOf('value') };
}
