import { randomInt } from 'node:crypto';
import type { Database, Transaction } from '@nocobase/database';
import { sqlNames } from './sql-names';

/** What is stored per key; null where nobody wrote one yet. */
export type Revisions = ReadonlyMap<string, string | null>;

const LARGEST = 2 ** 47;
const keys = new Set<string>();
/** What a transaction was told stays true for it: a new ticket asks for several, and more than once. */
const toldTo = new WeakMap<Transaction, Revisions>();

/** Every key there is, in the order of their plugins. */
export const revisionKeys = (): readonly string[] => [...keys];

/** Lets a transaction begin with what was read just before it. */
export const rememberRevisions = (transaction: Transaction, revisions: Revisions): void => void toldTo.set(transaction, revisions);

/**
 * A number that is another one whenever something administrators set up was changed. What was made of it can be kept in memory as long as the
 * number is the same: a change on another node counts from its commit on. All are read in one statement.
 */
export class Revision {
  constructor(readonly key: string) {
    keys.add(key);
  }

  /** Tells every node of a change, from the commit of `transaction` on. */
  async markChanged(db: Database, transaction: Transaction | undefined): Promise<void> {
    if (transaction) toldTo.delete(transaction);
    // Not a sequence: after a rollback the same number would stand for something else.
    await modelOf(db).upsert({ key: this.key, value: randomInt(LARGEST) }, { transaction });
  }

  /** Gives it a first number, so that things are kept also where nobody has saved anything yet. */
  async begin(db: Database): Promise<void> {
    await modelOf(db).findOrCreate({ where: { key: this.key }, defaults: { value: randomInt(LARGEST) } });
  }

  /** The number now; null before anybody wrote one. */
  async read(db: Database, transaction: Transaction | undefined): Promise<string | null> {
    const known = transaction && toldTo.get(transaction);
    const revisions = known ?? (await readRevisions(db, transaction));
    if (transaction && !known) toldTo.set(transaction, revisions);
    return revisions.get(this.key) ?? null;
  }
}

const modelOf = (db: Database) => db.getCollection('ticketingCounters').model;

async function readRevisions(db: Database, transaction: Transaction | undefined): Promise<Revisions> {
  const { table, column, list } = sqlNames(db, db.getCollection('ticketingCounters'));
  const question = `SELECT ${list(['key', 'value'])} FROM ${table} WHERE ${column('key')} IN (:keys)`;
  const [rows] = await db.sequelize.query(question, { replacements: { keys: [...keys] }, transaction });
  return new Map((rows as { key: string; value: string | number }[]).map(({ key, value }) => [key, String(value)]));
}
