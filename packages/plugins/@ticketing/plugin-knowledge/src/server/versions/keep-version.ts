import type { Database, Model } from '@nocobase/database';
import { TicketingError } from '@ticketing/plugin-tickets';
import { WRITTEN_COLUMNS } from '../../domain';
import { transactionOf, type ArticleWrite } from '../hooks/guard-articles';
import type { KnowledgeDesk } from '../knowledge-desk';

/** Keeps what an article says now as its version, in the transaction of the change. */
export async function keepVersion({ db, now }: KnowledgeDesk, article: Model, options: ArticleWrite): Promise<void> {
  const transaction = transactionOf(options);
  const user = options.context?.state?.currentUser;
  await db.getCollection('ticketingArticleVersions').model.create(
    {
      articleId: article.get('id'),
      version: article.get('version'),
      ...Object.fromEntries(WRITTEN_COLUMNS.map((column) => [column, article.get(column) ?? null])),
      at: now(transaction),
      authorId: user?.id ?? null,
      authorName: user ? user.nickname || user.username || String(user.id) : null,
    },
    { transaction },
  );
}

/** Nobody changes a version, and none goes but with its article: then the host deletes it without the context of a caller. */
export function keepVersionsAsTheyAre(db: Database): void {
  const refuse = () => {
    throw new TicketingError('article.versionsFixed');
  };
  for (const event of ['beforeUpdate', 'beforeBulkUpdate']) db.on(`ticketingArticleVersions.${event}`, refuse);
  db.on('ticketingArticleVersions.beforeDestroy', (_version: Model, options: ArticleWrite) => options?.context && refuse());
  db.on('ticketingArticleVersions.beforeBulkDestroy', (options: ArticleWrite) => options?.context && refuse());
}
