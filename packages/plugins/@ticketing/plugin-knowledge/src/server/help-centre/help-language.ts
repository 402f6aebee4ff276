import type { Context } from '@nocobase/actions';
import { ARTICLE_LANGUAGES, type ArticleLanguage } from '../../domain';
import type { KnowledgeDesk } from '../knowledge-desk';
import type { PageLanguage } from './help-page';

const LOCALES: Record<ArticleLanguage, PageLanguage> = { en: 'en-US', zh: 'zh-CN' };
const NAMES: Record<ArticleLanguage, string> = { en: 'English', zh: '中文' };

/** The language of a page: as its address asks, else that of the article, else as the browser wants it, else English. */
export async function helpLanguage({ app }: KnowledgeDesk, ctx: Context, ofArticle?: string): Promise<{ language: ArticleLanguage; locale: PageLanguage }> {
  const { lang } = ctx.action.params as { lang?: unknown };
  const wanted = [lang, ofArticle, ctx.acceptsLanguages(...ARTICLE_LANGUAGES)];
  const language = wanted.map((code) => ARTICLE_LANGUAGES.find((known) => known === code)).find(Boolean) ?? 'en';
  // The host reads the files of a language when somebody first asks for it.
  await app.localeManager.loadResourcesByLang(LOCALES[language]);
  return { language, locale: LOCALES[language] };
}

/** Links to the same page in each language. */
export const languageLinks = (current: ArticleLanguage, href: (language: ArticleLanguage) => string) =>
  ARTICLE_LANGUAGES.map((code) => ({ code, name: NAMES[code], href: href(code), isCurrent: code === current }));
