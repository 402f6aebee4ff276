import type { Database, Transaction } from '@nocobase/database';

export type KnownColumns = Record<string, string[]>;

/** The columns that were there when a role's rights were last brought up to date; null for a role that was not seeded yet. */
export async function knownColumns(db: Database, key: string, transaction: Transaction): Promise<KnownColumns | null> {
  const row = await db.getModel('ticketingSeeds').findByPk(key, { transaction });
  const facts = row?.get('facts') as { columns?: KnownColumns } | null;
  return facts?.columns ?? null;
}

export async function rememberColumns(db: Database, key: string, columns: KnownColumns, transaction: Transaction): Promise<void> {
  await db.getModel('ticketingSeeds').update({ facts: { columns } }, { where: { key }, transaction, hooks: false });
}
