import { Op, type Database, type Model } from '@nocobase/database';
import { writeTransaction } from '@ticketing/plugin-tickets';
import { UniqueConstraintError } from 'sequelize';
import type { KnowledgeDesk } from '../knowledge-desk';
import type { EmbeddingModel } from './embedding-model';
import { chosenModel, markMeaningChanged } from './meaning-settings';
import { writeVector } from './stored-vector';

/** Texts of one request. */
const BATCH = 16;
/** What comes later in a text is seldom what it is about, and models cut it themselves. */
const LONGEST = 6_000;
const TIMEOUT_MS = 60_000;
/** A node that has not worked out its texts by then has ended. */
const CLAIM_MS = 2 * TIMEOUT_MS;

interface Due {
  articleId: string;
  version: number;
}

/**
 * Works out the vectors of published texts that have none of the chosen model, and forgets those of other models. Two nodes share the work: each text is
 * claimed first. Answers how many there are now that were not before; throws what the model's service answers.
 */
export async function embedArticles(desk: KnowledgeDesk): Promise<number> {
  const model = await chosenModel(desk);
  const { model: vectors } = desk.db.getCollection('ticketingArticleVectors');
  if (!model) return 0;
  await vectors.destroy({ where: { model: { [Op.ne]: model.name } } as never });
  let done = 0;
  for (;;) {
    const claimed = await claim(desk, model, await dueTexts(desk, model));
    if (!claimed.length) return done;
    done += await workOut(desk, model, claimed);
  }
}

/** Published texts without a vector that no node is at. */
async function dueTexts({ db, now }: KnowledgeDesk, model: EmbeddingModel): Promise<Due[]> {
  const live = (await db.getCollection('ticketingArticles').model.findAll({
    where: { liveVersion: { [Op.ne]: null } } as never, attributes: ['id', 'liveVersion'], order: [['id', 'ASC']], raw: true,
  })) as unknown as { id: string | number; liveVersion: number }[];
  const known = (await db.getCollection('ticketingArticleVectors').model.findAll({ where: { model: model.name }, attributes: ['articleId', 'version', 'claimedUntil'] })) as Model[];
  const rows = new Map(known.map((row) => [String(row.get('articleId')), row]));
  const isDue = ({ id, liveVersion }: { id: string | number; liveVersion: number }) => {
    const row = rows.get(String(id));
    const claimedUntil = row?.get('claimedUntil') as Date | null | undefined;
    return row?.get('version') !== liveVersion && !(claimedUntil && claimedUntil > now());
  };
  return live.filter(isDue).slice(0, BATCH).map(({ id, liveVersion }) => ({ articleId: String(id), version: liveVersion }));
}

/** Those this node may work out: one that another node claims at the same moment is that one's. */
async function claim({ db, now }: KnowledgeDesk, model: EmbeddingModel, due: readonly Due[]): Promise<Due[]> {
  const { model: vectors } = db.getCollection('ticketingArticleVectors');
  const claimedUntil = new Date(now().getTime() + CLAIM_MS);
  const claimed: Due[] = [];
  for (const one of due) {
    // Not one that was worked out since we looked.
    const isFree = [{ [Op.or]: [{ version: null }, { version: { [Op.ne]: one.version } }] }, { [Op.or]: [{ claimedUntil: null }, { claimedUntil: { [Op.lte]: now() } }] }];
    const [again] = await vectors.update({ claimedUntil }, { where: { articleId: one.articleId, model: model.name, [Op.and]: isFree } as never });
    if (again || (await begin(db, { articleId: one.articleId, model: model.name, claimedUntil }))) claimed.push(one);
  }
  return claimed;
}

async function begin(db: Database, row: Record<string, unknown>): Promise<boolean> {
  try {
    await db.getCollection('ticketingArticleVectors').model.create(row);
    return true;
  } catch (error) {
    if (error instanceof UniqueConstraintError) return false;
    throw error;
  }
}

async function workOut(desk: KnowledgeDesk, model: EmbeddingModel, claimed: readonly Due[]): Promise<number> {
  const { db } = desk;
  const rows = (await db.getCollection('ticketingArticleVersions').model.findAll({ where: { [Op.or]: claimed.map(({ articleId, version }) => ({ articleId, version })) } as never })) as Model[];
  const texts = rows.map((row) => ({ articleId: String(row.get('articleId')), version: Number(row.get('version')), text: textOf(row) }));
  if (!texts.length) return 0;
  const found = await model.embed(texts.map(({ text }) => text), TIMEOUT_MS);
  await writeTransaction(db, async (transaction) => {
    for (const [at, { articleId, version }] of texts.entries()) {
      await db.getCollection('ticketingArticleVectors').model.update({ version, vector: writeVector(found[at]), claimedUntil: null }, { where: { articleId, model: model.name }, transaction });
    }
    await markMeaningChanged(db, transaction);
  });
  return texts.length;
}

const textOf = (row: Model): string =>
  [row.get('title'), row.get('summary'), ((row.get('keywords') as string[] | null) ?? []).join(', '), row.get('content')].filter(Boolean).join('\n').slice(0, LONGEST);
