import type { Context } from '@nocobase/actions';
import type { Filter, Model } from '@nocobase/database';
import { permissionFor, TicketingError } from '@ticketing/plugin-tickets';
import type { KnowledgeDesk } from '../knowledge-desk';
import type { ListedArticle } from '../search/article-index';
import type { ArticleSearch } from '../search/article-search';

/** Found ones that are looked at before those the caller may not see are left out. */
const LOOKED_AT = 100;
const MOST = 50;

export type FoundArticle = ListedArticle & { helpfulCount: number; score: number };

export interface ArticleQuestion {
  text: string;
  language: string | null;
  limit: number;
}

/** Published articles that answer a question, as far as the caller's roles see them, best first. Throws article.notAllowed. */
export async function searchForCaller(desk: KnowledgeDesk, index: ArticleSearch, ctx: Context, { text, language, limit }: ArticleQuestion): Promise<FoundArticle[]> {
  const view = await permissionFor(ctx, 'ticketingArticles', 'view');
  if (!view) throw new TicketingError('article.notAllowed');
  const hits = await index.search({ text, language, limit: LOOKED_AT });
  if (!hits.length) return [];
  const rows = (await desk.db.getRepository('ticketingArticles').find({
    filter: { $and: [{ id: { $in: hits.map(({ article }) => article.id) } }, view.filter] } as unknown as Filter,
    fields: ['id', 'helpfulCount'],
  } as never)) as Model[];
  const visible = new Map(rows.map((row) => [String(row.get('id')), Number(row.get('helpfulCount') ?? 0)]));
  return hits
    .filter(({ article }) => visible.has(article.id))
    .slice(0, Math.min(limit, MOST))
    .map(({ article, score }) => ({ ...article, helpfulCount: visible.get(article.id) as number, score: Math.round(score * 100) / 100 }));
}
