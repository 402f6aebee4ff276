import type { Context } from '@nocobase/actions';
import { Op, type Model, type Transaction } from '@nocobase/database';
import { permissionFor, TicketingError } from '@ticketing/plugin-tickets';
import { LIMITS } from '../../domain';
import type { KnowledgeDesk } from '../knowledge-desk';

export interface RelatedArticle {
  id: string;
  articleNo: string;
  title: string;
  audience: string;
  isPublished: boolean;
}

/** Ids of the articles this one leads on to, in their order. */
export async function relatedIds({ db }: KnowledgeDesk, articleId: string, transaction?: Transaction): Promise<string[]> {
  const rows = (await db.getCollection('ticketingRelatedArticles').model.findAll({ where: { articleId }, order: [['id', 'ASC']], transaction })) as Model[];
  return rows.map((row) => String(row.get('relatedId')));
}

/** The articles this one leads on to, as far as the caller may see them, in their order. */
export async function visibleRelated(desk: KnowledgeDesk, ctx: Context, articleId: string, transaction?: Transaction): Promise<RelatedArticle[]> {
  return visibleArticles(desk, ctx, await relatedIds(desk, articleId, transaction), transaction);
}

/** Reads what somebody chose. Throws article.inputInvalid for what is no list of ids, the article itself, or one he may not see, article.tooLong for too many. */
export async function checkRelated(desk: KnowledgeDesk, ctx: Context, articleId: string, given: unknown, transaction: Transaction): Promise<string[]> {
  const invalid = () => new TicketingError('article.inputInvalid', { field: 'related' });
  if (!Array.isArray(given) || given.some((id) => !/^\d{1,20}$/.test(String(id)))) throw invalid();
  const ids = [...new Set(given.map(String))];
  if (ids.length > LIMITS.related) throw new TicketingError('article.tooLong', { field: 'related', most: LIMITS.related });
  if (ids.includes(articleId) || (await visibleArticles(desk, ctx, ids, transaction)).length !== ids.length) throw invalid();
  return ids;
}

/** Leads on from an article to `ids` in this order; those the caller does not see stay behind them. */
export async function writeRelated(desk: KnowledgeDesk, articleId: string, ids: readonly string[], visible: readonly string[], transaction: Transaction): Promise<void> {
  const { model } = desk.db.getCollection('ticketingRelatedArticles');
  const unseen = (await relatedIds(desk, articleId, transaction)).filter((id) => !visible.includes(id) && !ids.includes(id));
  await model.destroy({ where: { articleId, relatedId: { [Op.notIn]: unseen } }, transaction });
  await model.bulkCreate(ids.map((relatedId) => ({ articleId, relatedId })) as never, { transaction });
}

async function visibleArticles({ db }: KnowledgeDesk, ctx: Context, ids: readonly string[], transaction?: Transaction): Promise<RelatedArticle[]> {
  const view = ids.length ? await permissionFor(ctx, 'ticketingArticles', 'view') : null;
  if (!view) return [];
  const rows = (await db.getRepository('ticketingArticles').find({
    filter: { $and: [{ id: { $in: [...ids] } }, view.filter] }, fields: ['id', 'articleNo', 'title', 'audience', 'liveVersion'], transaction,
  } as never)) as Model[];
  const byId = new Map(rows.map((row) => {
    const { liveVersion, ...shown } = row.toJSON() as RelatedArticle & { liveVersion: number | null };
    return [String(row.get('id')), { ...shown, id: String(row.get('id')), isPublished: liveVersion !== null }] as const;
  }));
  return ids.map((id) => byId.get(id)).filter((article): article is RelatedArticle => article !== undefined);
}
