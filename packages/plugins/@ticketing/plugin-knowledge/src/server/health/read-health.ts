import { Op, type Model } from '@nocobase/database';
import { HEALTH_DAYS, isFresh, knowledgeHealth, type HealthReading } from '../../domain';
import type { KnowledgeDesk } from '../knowledge-desk';
import type { ArticleSearch } from '../search/article-search';

const DAY_MS = 86_400_000;
/** What is listed of each kind. */
const SHOWN = 8;

export interface NamedArticle {
  id: string;
  articleNo: string;
  title: string;
}

export interface KnowledgeHealth {
  days: number;
  readings: HealthReading[];
  /** Categories with solved tickets and no article, the most tickets first. */
  gaps: { code: string; title: string; tickets: number }[];
  /** Articles to look at again, the oldest first. */
  stale: NamedArticle[];
  /** Articles more readers found of no help than of help. */
  unhelpful: (NamedArticle & { helpfulCount: number; unhelpfulCount: number })[];
}

/** How well the knowledge base does, and what to write or to look at next. */
export async function readHealth(desk: KnowledgeDesk, index: ArticleSearch): Promise<KnowledgeHealth> {
  const [categories, solved, articles] = [await readCategories(desk), await solvedByCategory(desk), await liveArticles(desk)];
  const written = new Set((await index.all()).flatMap(({ categoryId }) => (categoryId ? [categoryId] : [])));
  const isCovered = (code: string | null) => {
    for (let at = code ? categories.byCode.get(code) : undefined; at; at = at.parentId ? categories.byId.get(at.parentId) : undefined) if (written.has(at.id)) return true;
    return false;
  };
  const sum = (rows: readonly { tickets: number }[]) => rows.reduce((all, { tickets }) => all + tickets, 0);
  const count = (column: 'helpfulCount' | 'unhelpfulCount') => articles.reduce((all, article) => all + article[column], 0);
  const stale = articles.filter((article) => !isFresh(article, desk.now()));
  return {
    days: HEALTH_DAYS,
    readings: knowledgeHealth({
      tickets: sum(solved),
      ticketsCovered: sum(solved.filter(({ code }) => isCovered(code))),
      ticketsWithArticle: await ticketsWithArticle(desk),
      helpfulVotes: count('helpfulCount'),
      unhelpfulVotes: count('unhelpfulCount'),
      articles: articles.length,
      freshArticles: articles.length - stale.length,
    }),
    gaps: solved
      .flatMap(({ code, tickets }) => (code && !isCovered(code) && categories.byCode.has(code) ? [{ code, title: categories.byCode.get(code)?.title ?? code, tickets }] : []))
      .sort((a, b) => b.tickets - a.tickets || (a.code < b.code ? -1 : 1))
      .slice(0, SHOWN),
    stale: stale.sort((a, b) => Number(a.publishedAt) - Number(b.publishedAt)).slice(0, SHOWN).map(nameOf),
    unhelpful: articles
      .filter(({ helpfulCount, unhelpfulCount }) => unhelpfulCount > helpfulCount)
      .sort((a, b) => b.unhelpfulCount - b.helpfulCount - (a.unhelpfulCount - a.helpfulCount))
      .slice(0, SHOWN)
      .map((article) => ({ ...nameOf(article), helpfulCount: article.helpfulCount, unhelpfulCount: article.unhelpfulCount })),
  };
}

const nameOf = ({ id, articleNo, title }: NamedArticle): NamedArticle => ({ id, articleNo, title });

const solvedSince = ({ now }: KnowledgeDesk) => ({ statusCategory: { [Op.in]: ['resolved', 'closed'] }, resolvedAt: { [Op.gte]: new Date(now().getTime() - HEALTH_DAYS * DAY_MS) } });

async function solvedByCategory(desk: KnowledgeDesk): Promise<{ code: string | null; tickets: number }[]> {
  const { sequelize } = desk.db;
  const rows = (await desk.db.getCollection('ticketingTickets').model.findAll({
    where: solvedSince(desk) as never, attributes: ['categoryCode', [sequelize.fn('COUNT', sequelize.col('id')), 'tickets']], group: ['categoryCode'], raw: true,
  })) as unknown as { categoryCode: string | null; tickets: string | number }[];
  return rows.map(({ categoryCode, tickets }) => ({ code: categoryCode, tickets: Number(tickets) }));
}

async function ticketsWithArticle(desk: KnowledgeDesk): Promise<number> {
  return desk.db.getRepository('ticketingArticleUses').model.count({
    distinct: true, col: 'ticketId', include: [{ association: 'ticket', attributes: [], required: true, where: solvedSince(desk) as never }],
  } as never) as unknown as Promise<number>;
}

interface Category {
  id: string;
  parentId: string | null;
  title: string;
}

async function readCategories({ db }: KnowledgeDesk): Promise<{ byId: Map<string, Category>; byCode: Map<string, Category> }> {
  const rows = (await db.getCollection('ticketingCategories').model.findAll({ attributes: ['id', 'code', 'title', 'parentId'] })) as Model[];
  const categoryOf = (row: Model): Category => ({ id: String(row.get('id')), parentId: row.get('parentId') ? String(row.get('parentId')) : null, title: String(row.get('title')) });
  return { byId: new Map(rows.map((row) => [String(row.get('id')), categoryOf(row)])), byCode: new Map(rows.map((row) => [String(row.get('code')), categoryOf(row)])) };
}

async function liveArticles({ db }: KnowledgeDesk) {
  const rows = (await db.getCollection('ticketingArticles').model.findAll({
    where: { liveVersion: { [Op.ne]: null } } as never, attributes: ['id', 'articleNo', 'title', 'publishedAt', 'reviewBy', 'helpfulCount', 'unhelpfulCount'],
  })) as Model[];
  return rows.map((row) => ({
    id: String(row.get('id')), articleNo: String(row.get('articleNo')), title: String(row.get('title')),
    publishedAt: row.get('publishedAt') as Date | null, reviewBy: row.get('reviewBy') as Date | null,
    helpfulCount: Number(row.get('helpfulCount') ?? 0), unhelpfulCount: Number(row.get('unhelpfulCount') ?? 0),
  }));
}
