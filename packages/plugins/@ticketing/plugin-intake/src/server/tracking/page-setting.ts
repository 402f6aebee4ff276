import type { Context } from '@nocobase/actions';
import { readSettings } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';
import type { PageLanguage, PageSetting } from './page/render-page';

const LANGUAGES: Readonly<Record<string, PageLanguage>> = { en: 'en-US', zh: 'zh-CN' };

/** How a page speaks: as the address asks, else as the ticket is written, else as the browser wants it, else English. */
export async function pageSetting({ app, db }: IntakeDesk, ctx: Context, ticketLanguage: string | null): Promise<PageSetting> {
  const { lang } = ctx.action.params as { lang?: unknown };
  const wanted = [typeof lang === 'string' ? lang : '', ticketLanguage ?? '', ctx.acceptsLanguages('en', 'zh') || ''];
  const language = wanted.map((code) => LANGUAGES[code.toLowerCase().split('-')[0]]).find(Boolean) ?? 'en-US';
  // The host reads the files of a language when somebody first asks for it.
  await app.localeManager.loadResourcesByLang(language);
  return { language, timeZone: (await readSettings(db)).timeZone };
}

/** Links to the same page in each language. `href` makes the address. */
export const languageLinks = (current: PageLanguage, href: (lang: string) => string) =>
  [['en', 'English'], ['zh', '中文']].map(([code, name]) => ({ code, name, href: href(code), isCurrent: LANGUAGES[code] === current }));
