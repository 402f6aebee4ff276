import { randomBytes } from 'node:crypto';
import type { Context, Next } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { readSettings } from '@ticketing/plugin-tickets';
import { numberInAddress, type ArticleLanguage } from '../../domain';
import { relatedIds } from '../articles/related-articles';
import type { KnowledgeDesk } from '../knowledge-desk';
import type { ListedArticle } from '../search/article-index';
import { ArticleSearch } from '../search/article-search';
import { castVote } from '../votes/cast-vote';
import { actionHref, articleHref, homeHref } from './help-address';
import { helpLanguage, languageLinks } from './help-language';
import { answerHelpPage, type PageLanguage } from './help-page';
import { readPublicArticle, type PublicArticle } from './public-article';
import { titleInLanguage } from './title-in-language';

/** Longer questions are cut: nobody types them. */
const LONGEST_QUESTION = 300;
const [RESULTS, AS_YOU_TYPE, RELATED] = [20, 6, 4];
/** Articles of a category on the start page. */
const SHOWN_OF_CATEGORY = 5;
const READER = 'ticketing_reader';
const YEAR_MS = 365 * 86_400_000;

const listed = (article: ListedArticle, lang: ArticleLanguage) => ({ title: article.title, summary: article.summary, href: articleHref(article, { lang }) });
const questionOf = (ctx: Context): string => {
  const { q } = ctx.action.params as { q?: unknown };
  return typeof q === 'string' ? q.slice(0, LONGEST_QUESTION).trim() : '';
};

/** The help centre: everything customers may read, without signing in. Every action answers the same to everybody. */
export const helpActions = (desk: KnowledgeDesk, index: ArticleSearch) => ({
  /** The start page, or what is found. */
  list: answering(async (ctx) => {
    const { language, locale } = await helpLanguage(desk, ctx);
    const q = questionOf(ctx);
    const { category } = ctx.action.params as { category?: unknown };
    const all = (await index.all()).filter((article) => article.language === language);
    const groups = await byCategory(desk, all, { language, locale });
    const chosen = groups.find(({ id }) => id === category);
    const found = q ? (await index.search({ text: q, language, limit: RESULTS, by: 'stranger' })).map(({ article }) => listed(article, language)) : null;
    answerHelpPage(ctx, 'home', locale, {
      q, lang: language, found, chosen,
      groups: chosen ? [chosen] : groups.map((group) => ({ ...group, articles: group.articles.slice(0, SHOWN_OF_CATEGORY), more: group.articles.length > SHOWN_OF_CATEGORY })),
      isEmpty: !all.length,
      canonical: await absolute(desk, homeHref({ lang: language })),
      isToBeIndexed: !q,
      ...addresses(language),
      languageLinks: languageLinks(language, (lang) => homeHref({ lang, q })),
    });
  }),

  /** An article. */
  get: answering(async (ctx) => {
    const article = await articleOf(desk, ctx);
    if (!article) return answerUnknown(desk, ctx);
    const { language, locale } = await helpLanguage(desk, ctx, article.language);
    const { done } = ctx.action.params as { done?: unknown };
    // Both come from the index of customers, which has the titles they may read and no others.
    const chosen = await chosenFor(desk, index, article);
    const alike = chosen.length ? [] : (await index.search({ text: article.title, language: article.language, limit: RELATED + 1, by: 'words' })).filter((hit) => hit.article.id !== article.id && hit.article.language === article.language);
    answerHelpPage(ctx, 'article', locale, {
      article, lang: language,
      hasVoted: done === 'voted',
      chosen: chosen.map((one) => listed(one, language)),
      alike: alike.slice(0, RELATED).map((hit) => listed(hit.article, language)),
      canonical: await absolute(desk, articleHref(article)),
      isToBeIndexed: true,
      voteHref: actionHref('vote', { filterByTk: article.articleNo, lang: language }),
      ...addresses(language),
      languageLinks: languageLinks(language, (lang) => articleHref(article, { lang })),
    });
  }),

  /** What is found while somebody types: `[{title, summary, href}]`. */
  search: answering(async (ctx) => {
    const { language } = await helpLanguage(desk, ctx);
    const hits = ArticleSearch.worthShowing(await index.search({ text: questionOf(ctx), language, limit: AS_YOU_TYPE, by: 'words' }));
    ctx.set('Cache-Control', 'no-store');
    ctx.body = hits.map(({ article }) => listed(article, language));
  }),

  /** Whether an article helped, from the form below it. */
  vote: answering(async (ctx) => {
    const article = await articleOf(desk, ctx);
    if (!article) return answerUnknown(desk, ctx);
    const { language } = await helpLanguage(desk, ctx, article.language);
    const { isHelpful } = ((ctx.request as unknown as { body?: unknown }).body ?? {}) as { isHelpful?: unknown };
    if (ctx.method === 'POST' && (isHelpful === 'yes' || isHelpful === 'no')) await castVote(desk, article.id, `reader:${readerOf(ctx)}`, isHelpful === 'yes');
    ctx.status = 303;
    ctx.set({ Location: articleHref(article, { lang: language, done: 'voted' }), 'Cache-Control': 'no-store' });
    ctx.withoutDataWrapping = true;
    ctx.body = '';
  }),

  /** All articles, for search engines. */
  sitemap: answering(async (ctx) => {
    const pages = await Promise.all((await index.all()).map((article) => absolute(desk, articleHref(article))));
    ctx.withoutDataWrapping = true;
    ctx.type = 'application/xml; charset=utf-8';
    ctx.body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${pages.map((page) => `<url><loc>${escapeXml(page)}</loc></url>`).join('')}</urlset>\n`;
  }),
});

const answering = (answer: (ctx: Context) => Promise<void>) => async (ctx: Context, next: Next) => {
  await answer(ctx);
  await next();
};

async function articleOf(desk: KnowledgeDesk, ctx: Context): Promise<PublicArticle | null> {
  const { filterByTk } = ctx.action.params as { filterByTk?: unknown };
  const articleNo = numberInAddress(String(filterByTk ?? ''));
  return articleNo ? readPublicArticle(desk, articleNo) : null;
}

/** The articles its editors lead on to, in their order, as far as customers may read them. */
async function chosenFor(desk: KnowledgeDesk, index: ArticleSearch, { id }: PublicArticle): Promise<ListedArticle[]> {
  const ids = await relatedIds(desk, id);
  if (!ids.length) return [];
  const readable = new Map((await index.all()).map((article) => [article.id, article]));
  return ids.map((one) => readable.get(one)).filter((article): article is ListedArticle => article !== undefined);
}

async function answerUnknown(desk: KnowledgeDesk, ctx: Context): Promise<void> {
  const { language, locale } = await helpLanguage(desk, ctx);
  ctx.status = 404;
  answerHelpPage(ctx, 'unknown', locale, { lang: language, q: '', ...addresses(language), languageLinks: languageLinks(language, (lang) => homeHref({ lang })) });
}

const addresses = (language: ArticleLanguage) => ({ homeHref: homeHref({ lang: language }), searchHref: actionHref('search', { lang: language }), formHref: homeHref() });

/** The articles under their categories, the larger first; those without one come last. */
async function byCategory({ app, db }: KnowledgeDesk, articles: readonly ListedArticle[], { language, locale }: { language: ArticleLanguage; locale: PageLanguage }) {
  const rows = (await db.getCollection('ticketingCategories').model.findAll({ attributes: ['id', 'title', 'sort'] })) as Model[];
  const titles = new Map(rows.map((row) => [String(row.get('id')), titleInLanguage(app, locale, String(row.get('title')))]));
  const groups = new Map<string, ListedArticle[]>();
  for (const article of articles) {
    const key = article.categoryId && titles.has(article.categoryId) ? article.categoryId : '';
    groups.set(key, [...(groups.get(key) ?? []), article]);
  }
  return [...groups]
    .sort(([a, x], [b, y]) => Number(a === '') - Number(b === '') || y.length - x.length || (a < b ? -1 : 1))
    .map(([id, of]) => ({
      id,
      title: titles.get(id) ?? null,
      href: homeHref({ lang: language, category: id }),
      articles: of.sort((a, b) => a.title.localeCompare(b.title, language)).map((article) => listed(article, language)),
    }));
}

/** Search engines want the whole address; as long as nobody has said where the desk is reached, they get the path. */
const absolute = async ({ db }: KnowledgeDesk, href: string): Promise<string> => `${(await readSettings(db)).publicUrl ?? ''}${href}`;

/** A reader is a random name in a cookie: nobody learns who he is, and he votes once. */
function readerOf(ctx: Context): string {
  const known = ctx.cookies.get(READER);
  if (known && /^[\w-]{20,40}$/.test(known)) return known;
  const name = randomBytes(18).toString('base64url');
  ctx.cookies.set(READER, name, { httpOnly: true, sameSite: 'lax', maxAge: YEAR_MS, overwrite: true });
  return name;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character]);
