import type { Database, Transaction } from '@nocobase/database';

/**
 * Does `work` in a transaction of its own. SQLite has one writer at a time, and whoever waits for it holds one of Node's few threads
 * for files, which the writer needs to go on; so on SQLite our writers queue here instead of there.
 */
export function writeTransaction<Result>(db: Database, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  const begin = () => db.sequelize.transaction(work);
  return db.inDialect('sqlite') ? inTurn(db, begin) : begin();
}

const lastInLine = new WeakMap<Database, Promise<unknown>>();

function inTurn<Result>(db: Database, work: () => Promise<Result>): Promise<Result> {
  const result = (lastInLine.get(db) ?? Promise.resolve()).then(work, work);
  lastInLine.set(db, result);
  return result;
}

/**
 * On SQLite a transaction that reads first and writes later fails at once when another one writes, since waiting could be a deadlock.
 * Beginning each as a writer, those of the host included, makes it wait. Other databases lock rows and need nothing.
 */
export function beginAsWriterOnSqlite(db: Database): void {
  if (!db.inDialect('sqlite')) return;
  (db.sequelize as unknown as { options: { transactionType?: string } }).options.transactionType = 'IMMEDIATE';
}
