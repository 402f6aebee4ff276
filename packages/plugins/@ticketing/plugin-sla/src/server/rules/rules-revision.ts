import { randomInt } from 'node:crypto';
import type { Database, Transaction } from '@nocobase/database';

const KEY = 'sla:rules';
const LARGEST = 2 ** 47;

const counters = (db: Database) => db.getCollection('ticketingCounters').model;

/** Tells every node that policies or calendars changed, from the commit of `transaction` on. */
export async function markRulesChanged(db: Database, transaction: Transaction | undefined): Promise<void> {
  // Not a sequence: after a rollback the same number would stand for other rules.
  await counters(db).upsert({ key: KEY, value: randomInt(LARGEST) }, { transaction });
}

/** Another number whenever policies or calendars changed; null before anybody wrote one. */
export async function readRulesRevision(db: Database, transaction: Transaction | undefined): Promise<string | null> {
  const row = (await counters(db).findByPk(KEY, { transaction, raw: true })) as { value: string | number } | null;
  return row ? String(row.value) : null;
}
