import type { Database, Model } from '@nocobase/database';
import type { Application } from '@nocobase/server';
import { enabledCategories } from '@ticketing/plugin-tickets';

/** `{{t("Network", { ns: "…" })}}`, as titles of seeded rows are stored. */
const EXPRESSION = /^\{\{\s*t\(\s*"((?:[^"\\]|\\.)*)"\s*(?:,\s*\{\s*ns:\s*"([^"]+)"\s*\}\s*)?\)\s*\}\}$/;

/** A stored title in a language; one that somebody typed is as it is. */
export function titleInLanguage({ i18n }: Pick<Application, 'i18n'>, language: string, title: string): string {
  const [, key, ns = 'client'] = title.match(EXPRESSION) ?? [];
  return key === undefined ? title : String(i18n.t(JSON.parse(`"${key}"`) as string, { ns, lng: language }));
}

/** The categories a ticket may get, in their order, with titles in `language`. */
export async function categoriesInLanguage({ app, db }: { app: Application; db: Database }, language: string): Promise<{ code: string; title: string }[]> {
  await app.localeManager.loadResourcesByLang(language);
  return (await enabledCategories(db)).map((row: Model) => ({ code: String(row.get('code')), title: titleInLanguage(app, language, String(row.get('title') ?? '')) }));
}

/** Languages of the app, the first one its own. */
export async function languagesOf(db: Database): Promise<string[]> {
  const settings = (await db.getRepository('systemSettings').findOne({ fields: ['enabledLanguages'] })) as Model | null;
  const languages = (settings?.get('enabledLanguages') as string[] | null) ?? [];
  return languages.length ? languages : ['en-US'];
}
