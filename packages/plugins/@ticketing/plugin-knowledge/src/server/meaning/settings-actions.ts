import type { Context } from '@nocobase/actions';
import { Op } from '@nocobase/database';
import { permissionFor, TicketingError, writeTransaction } from '@ticketing/plugin-tickets';
import type { KnowledgeDesk } from '../knowledge-desk';
import { embeddingModel, embeddingServices, type EmbeddingService } from './embedding-model';
import { readMeaningSettings, writeMeaningSettings, type MeaningSettings } from './meaning-settings';

const TEST_TIMEOUT_MS = 15_000;

export interface SearchSettings extends MeaningSettings {
  services: EmbeddingService[];
  /** Published articles, and those of them whose meaning the model has worked out. */
  articles: number;
  workedOut: number;
}

/** Which model tells what articles mean, and how far it is. Throws knowledge.settingsNotAllowed. */
export async function searchSettings(desk: KnowledgeDesk, ctx: Context): Promise<SearchSettings> {
  await mustBeAllowed(ctx);
  const { app, db } = desk;
  const settings = await readMeaningSettings(db);
  return {
    ...settings,
    services: await embeddingServices(app),
    articles: await db.getCollection('ticketingArticles').model.count({ where: { liveVersion: { [Op.ne]: null } } as never }),
    workedOut: settings.embeddingService
      ? await db.getCollection('ticketingArticleVectors').model.count({ where: { model: `${settings.embeddingService}/${settings.embeddingModel}`, vector: { [Op.ne]: null } } as never })
      : 0,
  };
}

/** Chooses a model, which is tried first, or none. Throws knowledge.settingsNotAllowed, knowledge.embeddingUnknown, knowledge.embeddingSilent and knowledge.embeddingFailed. */
export async function saveSearchSettings(desk: KnowledgeDesk, ctx: Context): Promise<SearchSettings> {
  await mustBeAllowed(ctx);
  const { embeddingService, embeddingModel: model } = ((ctx.action.params as { values?: object }).values ?? {}) as Record<string, unknown>;
  const settings: MeaningSettings = embeddingService ? { embeddingService: words(embeddingService), embeddingModel: words(model) } : { embeddingService: null, embeddingModel: null };
  if (embeddingService) await tryOut(desk, settings);
  await writeTransaction(desk.db, (transaction) => writeMeaningSettings(desk.db, settings, transaction));
  return searchSettings(desk, ctx);
}

async function tryOut({ app }: KnowledgeDesk, { embeddingService, embeddingModel: name }: MeaningSettings): Promise<void> {
  const model = embeddingService && name ? await embeddingModel(app, embeddingService, name) : null;
  if (!model) throw new TicketingError('knowledge.embeddingUnknown');
  try {
    await model.embed(['The printer is out of paper'], TEST_TIMEOUT_MS);
  } catch (error) {
    // What a service says may hold parts of the key.
    const { status, name: kind } = error as { status?: number; name: string };
    if (kind === 'TimeoutError') throw new TicketingError('knowledge.embeddingSilent', { seconds: TEST_TIMEOUT_MS / 1000 });
    throw new TicketingError('knowledge.embeddingFailed', { problem: status ? `HTTP ${status}` : kind });
  }
}

async function mustBeAllowed(ctx: Context): Promise<void> {
  if (!(await permissionFor(ctx, 'ticketingKnowledgeSettings', 'update'))) throw new TicketingError('knowledge.settingsNotAllowed');
}

const words = (value: unknown): string | null => (typeof value === 'string' && value.trim() && value.length <= 255 ? value.trim() : null);
