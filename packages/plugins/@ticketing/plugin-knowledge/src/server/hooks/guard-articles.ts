import type { Model, Transaction } from '@nocobase/database';
import { countUp, TicketingError } from '@ticketing/plugin-tickets';
import type { Decision } from '@ticketing/plugin-tickets/domain';
import { articleNumber, checkArticle, stateAfterEdit, WRITTEN_COLUMNS, type ArticleState } from '../../domain';
import type { KnowledgeDesk } from '../knowledge-desk';
import { markLiveChanged } from '../search/live-revision';
import { keepVersion } from '../versions/keep-version';

/** Options of a write. Only server code can set `knowledgeRule`: values that come over HTTP never get here. */
export interface ArticleWrite {
  transaction?: Transaction;
  knowledgeRule?: boolean;
  context?: { state?: { currentUser?: { id: number | string; nickname?: string; username?: string } } };
}

/** Options of a write that follows a rule of this plugin, on behalf of whoever is behind `context`. */
export const asArticleRule = (transaction: Transaction, context?: unknown): ArticleWrite & { transaction: Transaction } =>
  ({ transaction, knowledgeRule: true, context: context as ArticleWrite['context'] });

const RULED = ['articleNo', 'state', 'version', 'liveVersion', 'publishedAt', 'sentBackReason', 'helpfulCount', 'unhelpfulCount', 'useCount', 'viewCount'];

/** The rules of articles stand at the database, so that every door to one meets them: stock forms, imports, workflows, our own editor. */
export function guardArticles(desk: KnowledgeDesk): void {
  const { db } = desk;
  db.on('ticketingArticles.beforeCreate', (article: Model, options: ArticleWrite) => fillArticle(desk, article, options));
  db.on('ticketingArticles.afterCreate', (article: Model, options: ArticleWrite) => keepVersion(desk, article, options));
  db.on('ticketingArticles.beforeUpdate', (article: Model, options: ArticleWrite) => guardUpdate(desk, article, options));
  db.on('ticketingArticles.afterUpdate', (article: Model, options: ArticleWrite) => followUpdate(desk, article, options));
  db.on('ticketingArticles.afterDestroy', (article: Model, { transaction }: ArticleWrite) => article.get('liveVersion') && markLiveChanged(desk.db, transaction));
  // A bulk write would pass by the checks: each row goes through them.
  for (const event of ['beforeBulkUpdate', 'beforeBulkDestroy']) {
    db.on(`ticketingArticles.${event}`, (options: { individualHooks?: boolean }) => {
      options.individualHooks = true;
    });
  }
}

async function fillArticle({ db }: KnowledgeDesk, article: Model, options: ArticleWrite): Promise<void> {
  const given = RULED.filter((column) => isGiven(article.get(column)) && article.get(column) !== db.getCollection('ticketingArticles').getField(column)?.options.defaultValue);
  if (given.length) throw new TicketingError('article.fieldReadOnly', { fields: given.join(', ') });
  const title = article.get('title') ?? '';
  article.set({ title, ...accepted(checkArticle(writtenOf({ ...article.toJSON(), title } as Record<string, unknown>))) });
  const user = options.context?.state?.currentUser;
  if (!article.get('ownerId') && user) article.set('ownerId', user.id);
  article.set({ articleNo: articleNumber(await countUp(db, 'knowledge:article', transactionOf(options))), state: 'draft', version: 1, liveVersion: null });
}

async function guardUpdate({ db }: KnowledgeDesk, article: Model, options: ArticleWrite): Promise<void> {
  const changed = (article.changed() || []) as string[];
  const ruled = changed.filter((column) => RULED.includes(column));
  if (ruled.length && !options.knowledgeRule) throw new TicketingError('article.fieldReadOnly', { fields: ruled.join(', ') });
  const written = WRITTEN_COLUMNS.filter((column) => changed.includes(column));
  if (!written.length) return;
  article.set(accepted(checkArticle(Object.fromEntries(written.map((column) => [column, article.get(column)])))));
  const transaction = transactionOf(options);
  const latest = (await db.getCollection('ticketingArticles').model.findByPk(String(article.get('id')), { attributes: ['id', 'version', 'state'], transaction, lock: transaction.LOCK.UPDATE })) as Model;
  article.set({ version: Number(latest.get('version')) + 1, state: stateAfterEdit(latest.get('state') as ArticleState) });
}

async function followUpdate(desk: KnowledgeDesk, article: Model, options: ArticleWrite): Promise<void> {
  if (article.changed('version')) await keepVersion(desk, article, options);
  if (article.changed('liveVersion')) await markLiveChanged(desk.db, options.transaction);
}

const isGiven = (value: unknown) => value !== undefined && value !== null;

const writtenOf = (row: Record<string, unknown>) => Object.fromEntries(WRITTEN_COLUMNS.filter((column) => isGiven(row[column])).map((column) => [column, row[column]]));

function accepted<T>(decision: Decision<T>): T {
  if (!decision.ok) throw new TicketingError(decision.code, decision.params);
  return decision.value;
}

/** Repositories always bring one; a bare model write must too, or an article and its versions could come apart. */
export function transactionOf({ transaction }: ArticleWrite): Transaction {
  if (!transaction) throw new Error('articles are written in a transaction');
  return transaction;
}
