import type { Database, Model, Transaction } from '@nocobase/database';
import { readSettings, type AiSettings } from '../../domain';

const KEY = 'ai';

/** The settings of the desk as they are now, the same on every node. */
export async function aiSettings(db: Database): Promise<AiSettings> {
  const row = (await db.getCollection('ticketingAiSettings').model.findOne({ where: { key: KEY } })) as Model | null;
  return readSettings((row?.get() ?? {}) as Record<string, unknown>);
}

export async function keepSettings(db: Database, settings: AiSettings, transaction: Transaction): Promise<void> {
  const { model } = db.getCollection('ticketingAiSettings');
  await model.findOrCreate({ where: { key: KEY }, transaction });
  await model.update({ ...settings }, { where: { key: KEY }, transaction });
}
