import type { Context } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { imageKeysIn } from '../../domain';
import { transactionOf, type ArticleWrite } from '../hooks/guard-articles';
import type { KnowledgeDesk } from '../knowledge-desk';
import { imagesByKeys, visibleOf } from './visible-images';

/**
 * Notes which images stand in the version of an article that is written now. An image the writer may not see himself is not shown by his article either;
 * what the server writes on its own (demo data, workflows) may name any.
 */
export async function noteUses({ db }: KnowledgeDesk, article: Model, options: ArticleWrite): Promise<void> {
  const keys = imageKeysIn(String(article.get('content') ?? ''));
  if (!keys.length) return;
  const transaction = transactionOf(options);
  const images = await imagesByKeys(db, keys, transaction);
  const shown = isRequest(options.context) ? await visibleOf(options.context, images, transaction) : images;
  const rows = shown.map(({ id }) => ({ imageId: id, articleId: article.get('id'), version: article.get('version') }));
  if (rows.length) await db.getCollection('ticketingArticleImageUses').model.bulkCreate(rows as never, { transaction });
}

const isRequest = (context: unknown): context is Context => Boolean((context as Context | undefined)?.state?.currentUser && (context as Context).app);
