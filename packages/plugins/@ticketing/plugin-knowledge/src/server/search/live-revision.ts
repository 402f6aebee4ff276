import type { Database, Transaction } from '@nocobase/database';
import { countUp } from '@ticketing/plugin-tickets';

const KEY = 'knowledge:live';

/** Tells every node that other texts are published, from the commit of `transaction` on. */
export const markLiveChanged = async (db: Database, transaction: Transaction | undefined): Promise<void> => void (await countUp(db, KEY, transaction));

/** Another number whenever other texts are published. */
export async function readLiveRevision(db: Database): Promise<string> {
  const row = (await db.getCollection('ticketingCounters').model.findOne({ where: { key: KEY }, attributes: ['value'], raw: true })) as unknown as { value: string | number } | null;
  return String(row?.value ?? 0);
}
