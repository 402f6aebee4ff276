import type { Context, Next } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import type { HandlerType } from '@nocobase/resourcer';
import { permissionFor, TicketingError } from '@ticketing/plugin-tickets';
import { ARTICLE_LANGUAGES, ARTICLE_MOVES, IMAGES, LIMITS, movesFrom, type ArticleMove, type ArticleState } from '../../domain';
import { articleForCaller, hasArticleRight, PUBLISH_ARTICLES } from '../articles/article-for-caller';
import { moveArticle } from '../articles/move-article';
import { visibleRelated } from '../articles/related-articles';
import { saveArticle } from '../articles/save-article';
import { searchForCaller } from '../articles/search-articles';
import { readHealth } from '../health/read-health';
import { helpActions } from '../help-centre/help-actions';
import { answerImage } from '../images/answer-image';
import { htmlForCaller } from '../images/html-for-caller';
import { receiveImage } from '../images/receive-image';
import type { KnowledgeDesk } from '../knowledge-desk';
import { saveSearchSettings, searchSettings } from '../meaning/settings-actions';
import { readMoves } from '../moves/keep-move';
import type { ArticleSearch } from '../search/article-search';
import { articlesForTicket } from '../tickets/articles-for-ticket';
import { startArticle } from '../tickets/start-article';
import { useArticle } from '../tickets/use-article';
import { nameOf } from '../versions/name-of';
import { castVote } from '../votes/cast-vote';

type Answer = (ctx: Context) => Promise<unknown>;

/** The host types its handlers with the smallest context it knows; at run time it is always the full one. */
const handlerOf = (answer: Answer) =>
  (async (ctx: Context, next: Next) => {
    ctx.body = await answer(ctx);
    await next();
  }) as unknown as HandlerType;

const imageHandler = (desk: KnowledgeDesk) =>
  (async (ctx: Context, next: Next) => {
    await answerImage(desk, ctx);
    await next();
  }) as unknown as HandlerType;

const RESULTS = 10;

/** Every HTTP action of the plugin, see docs/reference/http-api.md. Who may is asked in the handlers. */
export function registerActions(desk: KnowledgeDesk, index: ArticleSearch, publicIndex: ArticleSearch): void {
  const { acl, resourceManager } = desk.app;
  const actions: Record<string, Answer> = {
    save: async (ctx) => (await saveArticle(desk, ctx)).toJSON(),
    search: (ctx) => searchForCaller(desk, index, ctx, questionIn(ctx)),
    preview: (ctx) => preview(desk, ctx),
    standing: (ctx) => standing(desk, ctx),
    history: (ctx) => readMoves(desk, ctx),
    vote: (ctx) => vote(desk, ctx),
    ...Object.fromEntries(ARTICLE_MOVES.map((move: ArticleMove) => [move, async (ctx: Context) => (await moveArticle(desk, ctx, move)).toJSON()])),
  };
  for (const [name, answer] of Object.entries(actions)) resourceManager.registerActionHandler(`ticketingArticles:${name}`, handlerOf(answer));
  acl.allow('ticketingArticles', Object.keys(actions), 'loggedIn');
  const ofTickets: Record<string, Answer> = {
    forTicket: (ctx) => articlesForTicket(desk, index, ctx),
    health: async (ctx) => {
      if (!(await permissionFor(ctx, 'ticketingArticles', 'view'))) throw new TicketingError('article.notAllowed');
      return readHealth(desk, index);
    },
    searchSettings: (ctx) => searchSettings(desk, ctx),
    saveSearchSettings: (ctx) => saveSearchSettings(desk, ctx),
    use: (ctx) => useArticle(desk, ctx),
    start: async (ctx) => (await startArticle(desk, ctx)).toJSON(),
  };
  resourceManager.define({ name: 'ticketingKnowledge', actions: Object.fromEntries(Object.entries(ofTickets).map(([name, answer]) => [name, handlerOf(answer)])) });
  acl.allow('ticketingKnowledge', Object.keys(ofTickets), 'loggedIn');
  const help = helpActions(desk, publicIndex);
  resourceManager.define({ name: 'ticketingHelp', actions: help as unknown as Record<string, HandlerType> });
  // The help centre is for everybody; it knows public articles only.
  acl.allow('ticketingHelp', Object.keys(help), 'public');
  resourceManager.define({ name: IMAGES, actions: { get: imageHandler(desk), upload: handlerOf((ctx) => receiveImage(desk, ctx)) } });
  // The help centre shows images to everybody; which ones is asked in the handler.
  acl.allow(IMAGES, 'get', 'public');
  acl.allow(IMAGES, 'upload', 'loggedIn');
}

function questionIn(ctx: Context) {
  const { q, language, limit } = ctx.action.params as Record<string, unknown>;
  if (typeof q !== 'string' || q.length > LIMITS.content) throw new TicketingError('article.inputInvalid', { field: 'q' });
  return {
    text: q,
    language: ARTICLE_LANGUAGES.find((known) => known === language) ?? null,
    limit: Math.max(1, Number.parseInt(String(limit ?? RESULTS), 10) || RESULTS),
  };
}

/** Whether an article helped somebody of the desk. */
async function vote(desk: KnowledgeDesk, ctx: Context) {
  const article = await articleForCaller(ctx, 'view');
  const { isHelpful } = ((ctx.action.params as { values?: object }).values ?? {}) as { isHelpful?: unknown };
  if (typeof isHelpful !== 'boolean') throw new TicketingError('article.inputInvalid', { field: 'isHelpful' });
  await castVote(desk, String(article.get('id')), `user:${ctx.state.currentUser.id}`, isHelpful);
  return { isHelpful };
}

/** What a text would look like to its readers. */
async function preview(desk: KnowledgeDesk, ctx: Context) {
  if (!(await permissionFor(ctx, 'ticketingArticles', 'update')) && !(await permissionFor(ctx, 'ticketingArticles', 'create'))) throw new TicketingError('article.notAllowed');
  const { content } = ((ctx.action.params as { values?: object }).values ?? {}) as { content?: unknown };
  if (typeof content !== 'string' || content.length > LIMITS.content) throw new TicketingError('article.tooLong', { field: 'content', most: LIMITS.content });
  return { html: await htmlForCaller(desk, ctx, content) };
}

/** An article as its editor opens it: the working copy, how it looks, and what the caller may do with it now. */
async function standing(desk: KnowledgeDesk, ctx: Context) {
  const article = await articleForCaller(ctx, 'view');
  const id = String(article.get('id'));
  const [mayPublish, mayWrite] = [await hasArticleRight(ctx, id, PUBLISH_ARTICLES), await hasArticleRight(ctx, id, 'update')];
  return {
    article: article.toJSON(),
    html: await htmlForCaller(desk, ctx, String(article.get('content') ?? '')),
    owner: await ownerOf(desk, article),
    related: await visibleRelated(desk, ctx, id),
    may: { write: mayWrite, publish: mayPublish, moves: mayWrite || mayPublish ? movesFrom(article.get('state') as ArticleState, mayPublish) : [] },
  };
}

async function ownerOf({ db }: KnowledgeDesk, article: Model): Promise<{ id: string; name: string | null } | null> {
  const ownerId = article.get('ownerId');
  const owner = ownerId ? ((await db.getCollection('users').model.findByPk(String(ownerId), { attributes: ['id', 'nickname', 'username'] })) as Model | null) : null;
  return owner && { id: String(ownerId), name: nameOf(owner.toJSON() as Parameters<typeof nameOf>[0]) };
}
