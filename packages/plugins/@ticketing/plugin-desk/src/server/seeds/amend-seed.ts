import type { Database, Transaction } from '@nocobase/database';
import { fingerprintOf } from './fingerprint';
import type { Seed } from './seed';

/** Adds to what was seeded. What nobody edited counts as unedited afterwards, and an administrator's edit stays one. */
export async function amendSeed(db: Database, seed: Seed, transaction: Transaction, amend: () => Promise<void>): Promise<void> {
  const row = await db.getModel('ticketingSeeds').findByPk(seed.key, { transaction });
  const current = async () => fingerprintOf((await seed.read(transaction)) ?? '');
  const isUnedited = row?.get('fingerprint') === (await current());
  await amend();
  if (row && isUnedited) await row.update({ fingerprint: await current() }, { transaction });
}
