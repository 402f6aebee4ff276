import type { Context } from '@nocobase/actions';
import type { Filter, Model } from '@nocobase/database';
import { permissionFor, ticketForCaller } from '@ticketing/plugin-tickets';
import { searchForCaller, type FoundArticle } from '../articles/search-articles';
import type { KnowledgeDesk } from '../knowledge-desk';
import { ArticleSearch } from '../search/article-search';
import { isWrittenUp, solvedAlike } from './solved-alike';
import { languageOfTicket, questionOfTicket } from './ticket-words';

const SHOWN = 5;
/** From so many solved tickets about the same thing on, an article is worth its time. */
const OFTEN = 3;

export interface TicketKnowledge {
  articles: (FoundArticle & { isUsed: boolean })[];
  /** How often the same thing was solved lately without an article; null where that is no reason to write one. */
  solvedOften: number | null;
  /** The article that was begun from this ticket. */
  begun: { id: string; articleNo: string; title: string } | null;
  mayWrite: boolean;
}

/** What the desk knows about the matter of a ticket, for whoever sees both; `q` asks something else than the ticket does. */
export async function articlesForTicket(desk: KnowledgeDesk, index: ArticleSearch, ctx: Context): Promise<TicketKnowledge> {
  const ticket = await ticketForCaller(ctx, 'view');
  const { q } = ctx.action.params as { q?: unknown };
  const text = typeof q === 'string' && q.trim() ? q.slice(0, 300) : questionOfTicket(ticket);
  const found = await searchForCaller(desk, index, ctx, { text, language: languageOfTicket(ticket), limit: SHOWN });
  const uses = (await desk.db.getCollection('ticketingArticleUses').model.findAll({ where: { ticketId: ticket.get('id') } as never, attributes: ['articleId'] })) as Model[];
  const used = new Set(uses.map((use) => String(use.get('articleId'))));
  const mayWrite = (await permissionFor(ctx, 'ticketingArticles', 'create')) !== null;
  const view = await permissionFor(ctx, 'ticketingArticles', 'view');
  const begun = (await desk.db.getRepository('ticketingArticles').findOne({
    filter: { $and: [{ sourceTicketId: ticket.get('id') }, view?.filter ?? {}] } as unknown as Filter, fields: ['id', 'articleNo', 'title'], sort: ['id'],
  } as never)) as Model | null;
  const alike = mayWrite && !begun ? await solvedAlike(desk, ticket) : [];
  const isOften = alike.length >= OFTEN && !(await isWrittenUp(desk, alike));
  return {
    articles: ArticleSearch.worthShowing(found).map((article) => ({ ...article, isUsed: used.has(article.id) })),
    solvedOften: isOften ? alike.length : null,
    begun: begun && { id: String(begun.get('id')), articleNo: String(begun.get('articleNo')), title: String(begun.get('title')) },
    mayWrite,
  };
}
