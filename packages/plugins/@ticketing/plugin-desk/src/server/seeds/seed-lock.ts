import type { Database, Transaction } from '@nocobase/database';
import { UniqueConstraintError } from 'sequelize';

const LOCK = 'lock';

/**
 * Runs `work` in one transaction that holds the lock row of ticketingSeeds: of several nodes that start at once, one works and the
 * others wait, then find everything done.
 */
export async function withSeedLock(db: Database, now: Date, work: (transaction: Transaction) => Promise<void>): Promise<void> {
  await ensureLockRow(db);
  await db.sequelize.transaction(async (transaction) => {
    // An update, and before any read: it waits for the other node on every database, and what is read after it is what that node wrote.
    await db.getModel('ticketingSeeds').update({ seededAt: now }, { where: { key: LOCK }, transaction, hooks: false });
    await work(transaction);
  });
}

async function ensureLockRow(db: Database): Promise<void> {
  const model = db.getModel('ticketingSeeds');
  if (await model.findByPk(LOCK)) return;
  try {
    await model.create({ key: LOCK });
  } catch (error) {
    if (!(error instanceof UniqueConstraintError)) throw error;
  }
}
