import type { Database, Transaction } from '@nocobase/database';
import { readSettings } from '@ticketing/plugin-tickets';
import { UniqueConstraintError } from 'sequelize';
import type { DemoSetting } from '../../domain/demo/plan-demo';
import { tExpression } from '../locale';

const KEY = 'demo';

/** What is remembered about the demo data as a whole: how far they are, and the setting that makes the plan the same every time. */
interface DemoFacts {
  state: 'loading' | 'loaded' | 'removed';
  setting: Omit<DemoSetting, 'end'> & { end: string };
}

/**
 * The setting of the demo data that are to be loaded now: of a load that was interrupted, or a new one in an app without tickets.
 * Null when they were loaded or removed before, or when people work here already.
 */
export async function settingToLoad(db: Database, now: Date): Promise<DemoSetting | null> {
  const facts = (await readFacts(db)) ?? (await begin(db, now));
  return facts?.state === 'loading' ? { ...facts.setting, end: new Date(facts.setting.end) } : null;
}

async function begin(db: Database, now: Date): Promise<DemoFacts | null> {
  if (await db.getRepository('ticketingTickets').count()) return null;
  const types = await db.getRepository('ticketingBusinessTypes').find({ filter: { isEnabled: true } });
  const facts: DemoFacts = {
    state: 'loading',
    setting: {
      end: now.toISOString(),
      // Demo offices open in the time zone of the machine: most people look at the demo on their own.
      utcOffsetMinutes: -now.getTimezoneOffset(),
      autoCloseDays: (await readSettings(db)).autoCloseDays,
      businessTypes: types.map((type: { get(name: string): unknown }) => type.get('code') as string),
    },
  };
  try {
    await db.getModel('ticketingSeeds').create({ key: KEY, kind: 'demo', title: tExpression('Demo data'), facts, seededAt: now });
    return facts;
  } catch (error) {
    if (!(error instanceof UniqueConstraintError)) throw error;
    return readFacts(db); // another node began
  }
}

/** Whether the demo data are still wanted; until the transaction ends nobody can begin to remove them. */
export async function isStillLoading(db: Database, transaction: Transaction): Promise<boolean> {
  const row = await db.getModel('ticketingSeeds').findByPk(KEY, { transaction, lock: transaction.LOCK.SHARE });
  return (row?.get('facts') as DemoFacts | undefined)?.state === 'loading';
}

/** Writes the new state; waits for the part another node is just loading. Answers whether it was another one before. */
export async function setState(db: Database, state: DemoFacts['state'], transaction: Transaction): Promise<boolean> {
  const row = await db.getModel('ticketingSeeds').findByPk(KEY, { transaction, lock: transaction.LOCK.UPDATE });
  if (!row || (row.get('facts') as DemoFacts).state === state) return false;
  await row.update({ facts: { ...(row.get('facts') as DemoFacts), state } }, { transaction });
  return true;
}

async function readFacts(db: Database): Promise<DemoFacts | null> {
  const row = await db.getModel('ticketingSeeds').findByPk(KEY);
  return (row?.get('facts') as DemoFacts | undefined) ?? null;
}
