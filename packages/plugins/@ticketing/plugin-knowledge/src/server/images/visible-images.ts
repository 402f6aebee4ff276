import type { Context } from '@nocobase/actions';
import { Op, type Database, type Model, type Transaction } from '@nocobase/database';
import { permissionFor } from '@ticketing/plugin-tickets';

export interface Image {
  id: string;
  key: string;
}

interface Row extends Image {
  createdById: string | number | null;
}

/** Images by their keys. With `transaction` they are locked: the sweep of unused ones waits. */
export async function imagesByKeys(db: Database, keys: readonly string[], transaction?: Transaction): Promise<Row[]> {
  if (!keys.length) return [];
  const rows = (await db.getCollection('ticketingArticleImages').model.findAll({
    where: { key: { [Op.in]: [...keys] } }, attributes: ['id', 'key', 'createdById'], order: [['id', 'ASC']], transaction, ...(transaction && { lock: transaction.LOCK.UPDATE }),
  })) as Model[];
  return rows.map((row) => ({ id: String(row.get('id')), key: String(row.get('key')), createdById: row.get('createdById') as string | null }));
}

/** Those of the images that the caller uploaded himself, or that stand in any version of an article he may see. */
export async function visibleOf(ctx: Context, images: readonly Row[], transaction?: Transaction): Promise<Image[]> {
  const me = String(ctx.state.currentUser?.id);
  const [own, others] = [images.filter(({ createdById }) => String(createdById) === me), images.filter(({ createdById }) => String(createdById) !== me)];
  const view = others.length ? await permissionFor(ctx, 'ticketingArticles', 'view') : null;
  if (!view) return own;
  const uses = (await ctx.db.getCollection('ticketingArticleImageUses').model.findAll({
    where: { imageId: { [Op.in]: others.map(({ id }) => id) } }, attributes: ['imageId', 'articleId'], group: ['imageId', 'articleId'], raw: true, transaction,
  })) as unknown as { imageId: string | number; articleId: string | number }[];
  const articleIds = [...new Set(uses.map(({ articleId }) => String(articleId)))];
  if (!articleIds.length) return own;
  const articles = (await ctx.db.getRepository('ticketingArticles').find({ filter: { $and: [{ id: { $in: articleIds } }, view.filter] }, fields: ['id'], transaction } as never)) as Model[];
  const visible = new Set(articles.map((article) => String(article.get('id'))));
  const seen = new Set(uses.filter(({ articleId }) => visible.has(String(articleId))).map(({ imageId }) => String(imageId)));
  return images.filter((image) => own.includes(image) || seen.has(image.id));
}
