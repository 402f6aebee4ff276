import type { Context } from '@nocobase/actions';
import type { Model, Transaction } from '@nocobase/database';
import { permissionFor, TicketingError } from '@ticketing/plugin-tickets';

/** The right on articles beside the stock ones; admins tick it in the permission settings of a role. */
export const PUBLISH_ARTICLES = 'publishArticle';
export type ArticleRight = 'view' | 'create' | 'update' | typeof PUBLISH_ARTICLES;

const ARTICLES = 'ticketingArticles';

export const idOf = (value: unknown): string => {
  if (!/^\d{1,20}$/.test(String(value ?? ''))) throw new TicketingError('article.unknown');
  return String(value);
};

/**
 * The article the request names, if the caller has `right` on it. Throws article.unknown when it is not there or not visible (the same answer, so that
 * nobody learns of what he may not read), article.notAllowed when it is visible but the right is missing. With `transaction` its row is locked.
 */
export async function articleForCaller(ctx: Context, right: ArticleRight, transaction?: Transaction): Promise<Model> {
  const id = idOf(ctx.action.params.filterByTk);
  const view = await permissionFor(ctx, ARTICLES, 'view');
  if (!view) throw new TicketingError('article.notAllowed');
  // First of all: MySQL shows a transaction everything as it was at its first plain read, also what somebody wrote while we waited for the row.
  const article = (await ctx.db.getCollection(ARTICLES).model.findByPk(id, { transaction, ...(transaction && { lock: transaction.LOCK.UPDATE }) })) as Model | null;
  const isVisible = article && await ctx.db.getRepository(ARTICLES).count({ filterByTk: id, filter: view.filter, transaction } as never);
  if (!article || !isVisible) throw new TicketingError('article.unknown');
  if (right !== 'view' && !(await hasArticleRight(ctx, id, right, transaction))) throw new TicketingError('article.notAllowed');
  return article;
}

/** Whether the caller has `right` on this article, by role and scope. */
export async function hasArticleRight(ctx: Context, id: string, right: ArticleRight, transaction?: Transaction): Promise<boolean> {
  const permission = await permissionFor(ctx, ARTICLES, right);
  if (!permission) return false;
  if (!Object.keys(permission.filter).length) return true;
  return (await ctx.db.getRepository(ARTICLES).count({ filterByTk: id, filter: permission.filter, transaction } as never)) > 0;
}
