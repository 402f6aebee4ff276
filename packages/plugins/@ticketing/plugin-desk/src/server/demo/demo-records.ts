import type { Database, Model, Transaction } from '@nocobase/database';
import { UniqueConstraintError } from 'sequelize';
import { isStillLoading } from './demo-marker';

/** The load ends here: somebody removed the demo data meanwhile. */
export class NoLongerWanted extends Error {}

export type DemoCollection =
  | 'users'
  | 'ticketingCustomers'
  | 'ticketingContacts'
  | 'ticketingCategories'
  | 'ticketingTickets'
  | 'ticketingSlaCalendars'
  | 'ticketingSlaPolicies'
  | 'ticketingSkills'
  | 'ticketingAgents'
  | 'ticketingQueues'
  | 'ticketingRoutingRules'
  | 'ticketingArticles';

/**
 * Makes one part of the demo data, if no other start and no other node has made it before, and remembers which record it is. Part
 * and memory are one transaction; the key of the memory is what lets only one node make it. Answers the id of the record.
 */
export async function once(
  db: Database,
  key: string,
  collectionName: DemoCollection,
  make: (transaction: Transaction) => Promise<string | number>,
): Promise<string> {
  const known = await recordIdOf(db, key);
  if (known) return known;
  try {
    return await db.sequelize.transaction(async (transaction) => {
      if (!(await isStillLoading(db, transaction))) throw new NoLongerWanted();
      const record = await db.getModel('ticketingDemoRecords').create({ key, collectionName }, { transaction });
      const recordId = String(await make(transaction));
      await record.update({ recordId }, { transaction });
      return recordId;
    });
  } catch (error) {
    const made = error instanceof UniqueConstraintError ? await recordIdOf(db, key) : null;
    if (!made) throw error;
    return made;
  }
}

async function recordIdOf(db: Database, key: string): Promise<string | null> {
  const record = await db.getModel('ticketingDemoRecords').findByPk(key);
  return (record?.get('recordId') as string | undefined) ?? null;
}

/** Ids of the demo records in one collection. */
export async function demoIds(db: Database, collectionName: DemoCollection, transaction?: Transaction): Promise<string[]> {
  const records: Model[] = await db.getModel('ticketingDemoRecords').findAll({ where: { collectionName }, transaction });
  return records.map((record) => record.get('recordId') as string);
}
