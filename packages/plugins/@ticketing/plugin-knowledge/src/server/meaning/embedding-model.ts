import type { Model } from '@nocobase/database';
import type { Application } from '@nocobase/server';
import { unitVector, type Vector } from '../../domain';

/** A model of an LLM service of the host that tells where texts stand in the space of meanings. */
export interface EmbeddingModel {
  /** Service and model: vectors of different ones cannot be compared. */
  name: string;
  /** The vectors of `texts`, in their order. Throws what the service answers, a TimeoutError after `timeoutMs`, or an Error for an answer that holds no vectors. */
  embed(texts: readonly string[], timeoutMs: number): Promise<Vector[]>;
}

export interface EmbeddingService {
  name: string;
  title: string;
}

/** What we use of the host's AI plugin. */
interface AiManager {
  llmProviders: Map<string, { embedding?: new (options: object) => { createEmbedding(): { embedDocuments(texts: string[]): Promise<number[][]> } } }>;
}

const aiManagerOf = (app: Application) => (app.pm.get('ai') as unknown as { aiManager?: AiManager } | undefined)?.aiManager;

/** The enabled LLM services whose provider knows embeddings; none without the host's AI plugin. */
export async function embeddingServices(app: Application): Promise<EmbeddingService[]> {
  const rows = (await servicesOf(app)).filter((row) => providerOf(app, row));
  return rows.map((row) => ({ name: String(row.get('name')), title: String(row.get('title') ?? row.get('name')) }));
}

/** Null where the service is not there, is switched off, or knows no embeddings. */
export async function embeddingModel(app: Application, service: string, model: string): Promise<EmbeddingModel | null> {
  const row = (await servicesOf(app)).find((one) => one.get('name') === service);
  const Provider = row && providerOf(app, row);
  if (!Provider) return null;
  const embedding = () => new Provider({ app, serviceOptions: row.get('options'), modelOptions: { model } }).createEmbedding();
  return {
    name: `${service}/${model}`,
    async embed(texts, timeoutMs) {
      const vectors = (await within(timeoutMs, embedding().embedDocuments([...texts]))).map(unitVector);
      const sizes = new Set(vectors.map((vector) => vector?.length ?? 0));
      if (vectors.length !== texts.length || sizes.size !== 1 || !sizes.values().next().value) throw new Error('The answer holds no vector for each text');
      return vectors as Vector[];
    },
  };
}

async function servicesOf(app: Application): Promise<Model[]> {
  if (!aiManagerOf(app) || !app.db.hasCollection('llmServices')) return [];
  const rows = (await app.db.getRepository('llmServices').find({ sort: ['title'] })) as Model[];
  return rows.filter((row) => row.get('enabled') !== false);
}

const providerOf = (app: Application, row: Model) => aiManagerOf(app)?.llmProviders.get(String(row.get('provider')))?.embedding;

/** The services of the host try again by themselves for minutes; nobody who searches waits that long. */
async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error(`No answer within ${ms} ms`), { name: 'TimeoutError' })), ms);
  });
  // Whoever comes too late is not listened to.
  answer.catch(() => undefined);
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
