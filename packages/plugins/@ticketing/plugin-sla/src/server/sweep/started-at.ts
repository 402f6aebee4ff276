import type { Database, Transaction } from '@nocobase/database';

const KEY = 'sla:startedAt';

const counters = (db: Database) => db.getCollection('ticketingCounters').model;

/** Remembers when this desk began to watch its promises; later calls change nothing. */
export async function rememberStart(db: Database, now: Date): Promise<boolean> {
  const [, isNew] = await counters(db).findOrCreate({ where: { key: KEY }, defaults: { value: now.getTime() } });
  return isNew;
}

/** What came due before was nobody's promise: it is recorded, and nobody is told. */
export async function readStart(db: Database, transaction?: Transaction): Promise<Date> {
  const row = (await counters(db).findByPk(KEY, { transaction, raw: true })) as { value: string | number } | null;
  return new Date(Number(row?.value ?? 0));
}
