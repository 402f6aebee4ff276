import type { Database, Model } from '@nocobase/database';
import { TicketingError } from '@ticketing/plugin-tickets';
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

/** What is kept for good, and how its refusal is called. */
const KEPT = { ticketingArticleVersions: 'article.versionsFixed', ticketingArticleMoves: 'article.movesFixed' } as const;

/** Nobody changes a version or a move, and none goes but with its article: then the host deletes it without the context of a caller. Nobody makes up a move either. */
export function keepVersionsAsTheyAre(db: Database): void {
  for (const [collection, code] of Object.entries(KEPT)) {
    const refuse = () => {
      throw new TicketingError(code);
    };
    for (const event of ['beforeUpdate', 'beforeBulkUpdate']) db.on(`${collection}.${event}`, refuse);
    for (const event of ['beforeDestroy', 'beforeCreate']) db.on(`${collection}.${event}`, (_row: Model, options: ArticleWrite) => options?.context && refuse());
    db.on(`${collection}.beforeBulkDestroy`, (options: ArticleWrite) => options?.context && refuse());
  }
}
