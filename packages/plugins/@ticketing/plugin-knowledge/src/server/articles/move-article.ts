import type { Context } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { TicketingError, writeTransaction } from '@ticketing/plugin-tickets';
import { decideMove, type ArticleMove, type ArticleState } from '../../domain';
import { asArticleRule } from '../hooks/guard-articles';
import type { KnowledgeDesk } from '../knowledge-desk';
import { keepMove } from '../moves/keep-move';
import { articleForCaller, hasArticleRight, PUBLISH_ARTICLES } from './article-for-caller';

/** Submits, sends back, publishes, archives or restores an article. Throws what decideMove refuses, and article.changedMeanwhile for another version than the caller saw. */
export async function moveArticle(desk: KnowledgeDesk, ctx: Context, move: ArticleMove): Promise<Model> {
  const { reason, version } = ((ctx.action.params as { values?: object }).values ?? {}) as { reason?: unknown; version?: unknown };
  return writeTransaction(desk.db, async (transaction) => {
    const article = await articleForCaller(ctx, 'view', transaction);
    const id = String(article.get('id'));
    const mayPublish = await hasArticleRight(ctx, id, PUBLISH_ARTICLES, transaction);
    if (!mayPublish && !(await hasArticleRight(ctx, id, 'update', transaction))) throw new TicketingError('article.notAllowed');
    // What is published is what the reviewer has read.
    if (version !== undefined && Number(version) !== Number(article.get('version'))) throw new TicketingError('article.changedMeanwhile', { version: article.get('version'), name: '–' });
    const why = typeof reason === 'string' ? reason.trim().slice(0, 255) : null;
    const decision = decideMove(factsOf(article), move, { mayPublish, reason: why });
    if (!decision.ok) throw new TicketingError(decision.code, decision.params);
    const fromState = article.get('state') as ArticleState;
    await article.update({ state: decision.value, ...consequencesOf(desk, article, move, why) }, asArticleRule(transaction, ctx));
    await keepMove(desk, article, { move, fromState, reason: why }, asArticleRule(transaction, ctx));
    return article;
  });
}

const factsOf = (article: Model) => ({
  state: article.get('state') as ArticleState,
  title: article.get('title') as string | null,
  content: article.get('content') as string | null,
});

function consequencesOf({ now }: KnowledgeDesk, article: Model, move: ArticleMove, reason: string | null): Record<string, unknown> {
  if (move === 'publish') return { liveVersion: article.get('version'), publishedAt: now(), sentBackReason: null };
  if (move === 'archive') return { liveVersion: null };
  if (move === 'sendBack') return { sentBackReason: reason };
  return move === 'submit' ? { sentBackReason: null } : {};
}
