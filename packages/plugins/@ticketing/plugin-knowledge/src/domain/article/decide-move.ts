import { accept, refuse, type Decision } from '@ticketing/plugin-tickets/domain';
import type { ArticleState } from './article';

export const ARTICLE_MOVES = ['submit', 'sendBack', 'publish', 'archive', 'restore'] as const;
export type ArticleMove = (typeof ARTICLE_MOVES)[number];

interface Rule {
  from: readonly ArticleState[];
  to: ArticleState;
  /** Writing an article is enough, or publishing is asked for. */
  right: 'write' | 'publish';
  needsReason?: boolean;
}

/** What may become of an article. Editing is no move: it makes a draft of whatever was published, see stateAfterEdit. */
const RULES: Record<ArticleMove, Rule> = {
  submit: { from: ['draft'], to: 'review', right: 'write' },
  sendBack: { from: ['review'], to: 'draft', right: 'publish', needsReason: true },
  publish: { from: ['draft', 'review'], to: 'published', right: 'publish' },
  archive: { from: ['draft', 'review', 'published'], to: 'archived', right: 'publish' },
  restore: { from: ['archived'], to: 'draft', right: 'publish' },
};

export interface MoveFacts {
  state: ArticleState;
  title: string | null;
  content: string | null;
}

export interface Mover {
  mayPublish: boolean;
  reason?: string | null;
}

/**
 * The state after a move. Refuses article.moveNotPossible from the wrong state, article.publishNotAllowed without the right, article.reasonMissing, and
 * article.contentMissing for an article nobody could read.
 */
export function decideMove(article: MoveFacts, move: ArticleMove, { mayPublish, reason }: Mover): Decision<ArticleState> {
  const rule = RULES[move];
  if (!rule.from.includes(article.state)) return refuse('article.moveNotPossible', { move, state: article.state });
  if (rule.right === 'publish' && !mayPublish) return refuse('article.publishNotAllowed');
  if (rule.needsReason && !reason?.trim()) return refuse('article.reasonMissing', { field: 'reason' });
  const isToBeRead = rule.to === 'review' || rule.to === 'published';
  if (isToBeRead && !(article.title?.trim() && article.content?.trim())) return refuse('article.contentMissing', { field: article.title?.trim() ? 'content' : 'title' });
  return accept(rule.to);
}

/** The moves somebody can make now, for buttons. */
export const movesFrom = (state: ArticleState, mayPublish: boolean): ArticleMove[] =>
  ARTICLE_MOVES.filter((move) => RULES[move].from.includes(state) && (RULES[move].right === 'write' || mayPublish));

/** A published article goes on being read as it is while its next version is written; what is under review stays there. */
export const stateAfterEdit = (state: ArticleState): ArticleState => (state === 'published' ? 'draft' : state);
