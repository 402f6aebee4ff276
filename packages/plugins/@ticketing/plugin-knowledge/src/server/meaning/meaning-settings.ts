import type { Database, Model, Transaction } from '@nocobase/database';
import { countUp } from '@ticketing/plugin-tickets';
import type { KnowledgeDesk } from '../knowledge-desk';
import { embeddingModel, type EmbeddingModel } from './embedding-model';

const KEY = 'knowledge';
const REVISION = 'knowledge:meaning';

/** Both are there, or neither. */
export interface MeaningSettings {
  embeddingService: string | null;
  embeddingModel: string | null;
}

export async function readMeaningSettings(db: Database): Promise<MeaningSettings> {
  const row = (await db.getCollection('ticketingKnowledgeSettings').model.findOne({ where: { key: KEY } })) as Model | null;
  return { embeddingService: (row?.get('embeddingService') as string | null) || null, embeddingModel: (row?.get('embeddingModel') as string | null) || null };
}

export async function writeMeaningSettings(db: Database, settings: MeaningSettings, transaction: Transaction): Promise<void> {
  const { model } = db.getCollection('ticketingKnowledgeSettings');
  await model.findOrCreate({ where: { key: KEY }, transaction });
  await model.update({ ...settings }, { where: { key: KEY }, transaction });
  await markMeaningChanged(db, transaction);
}

/** The model the desk has chosen; null where it has none, or the one it has is not there. */
export async function chosenModel({ app, db }: KnowledgeDesk): Promise<EmbeddingModel | null> {
  const { embeddingService: service, embeddingModel: model } = await readMeaningSettings(db);
  return service && model ? embeddingModel(app, service, model) : null;
}

/** Tells every node that there are other vectors, or another model, from the commit of `transaction` on. */
export const markMeaningChanged = async (db: Database, transaction: Transaction | undefined): Promise<void> => void (await countUp(db, REVISION, transaction));

/** Another number whenever model or vectors are others. */
export async function readMeaningRevision(db: Database): Promise<string> {
  const row = (await db.getCollection('ticketingCounters').model.findOne({ where: { key: REVISION }, attributes: ['value'], raw: true })) as unknown as { value: string | number } | null;
  return String(row?.value ?? 0);
}
