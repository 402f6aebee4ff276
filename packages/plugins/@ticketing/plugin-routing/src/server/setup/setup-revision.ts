import { randomInt } from 'node:crypto';
import type { Database, Transaction } from '@nocobase/database';

const KEY = 'routing:setup';
const LARGEST = 2 ** 47;

const counters = (db: Database) => db.getCollection('ticketingCounters').model;

/** Tells every node that queues, rules, skills or what business types ask for changed, from the commit of `transaction` on. */
export async function markSetupChanged(db: Database, transaction: Transaction | undefined): Promise<void> {
  if (transaction) readIn.delete(transaction);
  // Not a sequence: after a rollback the same number would stand for another setup.
  await counters(db).upsert({ key: KEY, value: randomInt(LARGEST) }, { transaction });
}

/** Gives the setup a first number, so that it is kept also where nobody has saved anything yet. */
export async function beginSetup(db: Database): Promise<void> {
  await counters(db).findOrCreate({ where: { key: KEY }, defaults: { value: randomInt(LARGEST) } });
}

/** What a transaction was told stays true for it: a new ticket asks more than once. */
const readIn = new WeakMap<Transaction, string | null>();

/** Another number whenever the setup changed; null before the first start. Asked with every new ticket, hence by hand. */
export async function readSetupRevision(db: Database, transaction: Transaction | undefined): Promise<string | null> {
  const known = transaction && readIn.get(transaction);
  if (known !== undefined) return known;
  const revision = await find(db, transaction);
  if (transaction) readIn.set(transaction, revision);
  return revision;
}

async function find(db: Database, transaction: Transaction | undefined): Promise<string | null> {
  const [rows] = await db.sequelize.query(questionFor(db), { replacements: { key: KEY }, transaction });
  const [row] = rows as { value: string | number }[];
  return row ? String(row.value) : null;
}

const questions = new WeakMap<Database, string>();

function questionFor(db: Database): string {
  const known = questions.get(db);
  if (known) return known;
  const { model } = db.getCollection('ticketingCounters');
  const column = (name: string) => db.sequelize.getQueryInterface().quoteIdentifier(String(model.getAttributes()[name].field ?? name));
  const question = `SELECT ${column('value')} AS value FROM ${db.getCollection('ticketingCounters').quotedTableName()} WHERE ${column('key')} = :key`;
  questions.set(db, question);
  return question;
}
