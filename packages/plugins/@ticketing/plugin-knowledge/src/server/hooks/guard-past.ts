import type { Database, Model } from '@nocobase/database';
import { TicketingError } from '@ticketing/plugin-tickets';
import type { ArticleWrite } from './guard-articles';

/** What is kept for good, and how its refusal is called. */
const KEPT = { ticketingArticleVersions: 'article.versionsFixed', ticketingArticleMoves: 'article.movesFixed' } as const;

/** Nobody makes up, changes or removes a version or a move; they go with their article, which the host deletes without the context of a caller. */
export function guardPast(db: Database): void {
  for (const [collection, code] of Object.entries(KEPT)) {
    const refuse = () => {
      throw new TicketingError(code);
    };
    for (const event of ['beforeUpdate', 'beforeBulkUpdate']) db.on(`${collection}.${event}`, refuse);
    for (const event of ['beforeCreate', 'beforeBulkCreate', 'beforeDestroy']) db.on(`${collection}.${event}`, (_row: Model, options: ArticleWrite) => options?.context && refuse());
    db.on(`${collection}.beforeBulkDestroy`, (options: ArticleWrite) => options?.context && refuse());
  }
}
