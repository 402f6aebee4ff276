import type { Context } from '@nocobase/actions';
import type { Model, Transaction } from '@nocobase/database';
import { permissionFor, ticketForCaller, TicketingError, WORK_ON_TICKETS, writeTransaction } from '@ticketing/plugin-tickets';
import { idOf } from '../articles/article-for-caller';
import { articleHref } from '../help-centre/help-address';
import { asArticleRule } from '../hooks/guard-articles';
import type { KnowledgeDesk } from '../knowledge-desk';

/**
 * Notes that an article helped with a ticket, once for each ticket, and answers what to put into the reply. Throws article.internal: what the desk
 * keeps for itself is not sent to customers.
 */
export async function useArticle(desk: KnowledgeDesk, ctx: Context): Promise<{ title: string; href: string }> {
  const ticket = await ticketForCaller(ctx, WORK_ON_TICKETS);
  const { articleId } = ((ctx.action.params as { values?: object }).values ?? {}) as { articleId?: unknown };
  const id = idOf(articleId);
  const view = await permissionFor(ctx, 'ticketingArticles', 'view');
  if (!view || !(await desk.db.getRepository('ticketingArticles').count({ filterByTk: id, filter: view.filter } as never))) throw new TicketingError('article.unknown');
  return writeTransaction(desk.db, async (transaction) => {
    const article = (await desk.db.getCollection('ticketingArticles').model.findByPk(id, { transaction })) as Model | null;
    const live = article?.get('liveVersion');
    const published = live ? ((await desk.db.getCollection('ticketingArticleVersions').model.findOne({ where: { articleId: id, version: live } as never, transaction })) as Model | null) : null;
    if (!article || !published) throw new TicketingError('article.unknown');
    if (published.get('audience') !== 'public') throw new TicketingError('article.internal');
    await noteUse(desk, { articleId: id, ticketId: String(ticket.get('id')), userId: ctx.state.currentUser ? String(ctx.state.currentUser.id) : null }, transaction);
    const title = String(published.get('title'));
    return { title, href: articleHref({ articleNo: String(article.get('articleNo')), title }) };
  });
}

export interface ArticleUse {
  articleId: string;
  ticketId: string;
  userId: string | null;
}

/** Once for each ticket, with the count of the article. */
export async function noteUse({ db, now }: KnowledgeDesk, { articleId, ticketId, userId }: ArticleUse, transaction: Transaction): Promise<void> {
  const article = (await db.getCollection('ticketingArticles').model.findByPk(articleId, { transaction, lock: transaction.LOCK.UPDATE })) as Model | null;
  const { model } = db.getCollection('ticketingArticleUses');
  if (!article || (await model.findOne({ where: { articleId, ticketId } as never, transaction }))) return;
  await model.create({ articleId, ticketId, userId, at: now(transaction) }, { transaction });
  await article.update({ useCount: await model.count({ where: { articleId } as never, transaction }) }, { ...asArticleRule(transaction), silent: true } as object);
}
