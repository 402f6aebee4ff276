import type { Model } from '@nocobase/database';
import { WRITTEN_COLUMNS } from '../../domain';
import { transactionOf, type ArticleWrite } from '../hooks/guard-articles';
import { noteUses } from '../images/note-uses';
import type { KnowledgeDesk } from '../knowledge-desk';
import { nameOf } from './name-of';

/** Keeps what an article says now as its version, in the transaction of the change. */
export async function keepVersion(desk: KnowledgeDesk, article: Model, options: ArticleWrite): Promise<void> {
  const { db, now } = desk;
  const transaction = transactionOf(options);
  const user = options.context?.state?.currentUser;
  await db.getCollection('ticketingArticleVersions').model.create(
    {
      articleId: article.get('id'),
      version: article.get('version'),
      ...Object.fromEntries(WRITTEN_COLUMNS.map((column) => [column, article.get(column) ?? null])),
      at: now(transaction),
      authorId: user?.id ?? null,
      authorName: nameOf(user),
    },
    { transaction },
  );
  await noteUses(desk, article, options);
}
