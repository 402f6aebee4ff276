import type { Context } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import type { ArticleMove, ArticleState } from '../../domain';
import { articleForCaller } from '../articles/article-for-caller';
import { transactionOf, type ArticleWrite } from '../hooks/guard-articles';
import type { KnowledgeDesk } from '../knowledge-desk';
import { nameOf } from '../versions/name-of';

export interface Move {
  move: ArticleMove;
  fromState: ArticleState;
  reason: string | null;
}

/** Keeps what became of an article, who did it and when, in the transaction of the move; call it once the article has its new state. */
export async function keepMove({ db, now }: KnowledgeDesk, article: Model, move: Move, options: ArticleWrite): Promise<void> {
  const transaction = transactionOf(options);
  const user = options.context?.state?.currentUser;
  await db.getCollection('ticketingArticleMoves').model.create(
    {
      ...move,
      articleId: article.get('id'),
      toState: article.get('state'),
      version: article.get('version'),
      at: now(transaction),
      actorId: user?.id ?? null,
      actorName: nameOf(user),
    },
    { transaction },
  );
}

/** What became of an article, the latest first, for whoever may see it. */
export async function readMoves({ db }: KnowledgeDesk, ctx: Context) {
  const article = await articleForCaller(ctx, 'view');
  const rows = (await db.getCollection('ticketingArticleMoves').model.findAll({ where: { articleId: article.get('id') as string }, order: [['at', 'DESC'], ['id', 'DESC']] })) as Model[];
  return rows.map((row) => Object.fromEntries(['id', 'move', 'fromState', 'toState', 'version', 'reason', 'at', 'actorName'].map((column) => [column, row.get(column)])));
}
