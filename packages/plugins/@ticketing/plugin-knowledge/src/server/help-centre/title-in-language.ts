import type { Application } from '@nocobase/server';

/** `{{t("Network", { ns: "…" })}}`, as titles of seeded rows are stored; browsers translate them by themselves. */
const EXPRESSION = /^\{\{\s*t\(\s*"((?:[^"\\]|\\.)*)"\s*(?:,\s*\{\s*ns:\s*"([^"]+)"\s*\}\s*)?\)\s*\}\}$/;

/** A stored title in the language of a page made on the server; one that somebody typed is shown as it is. */
export function titleInLanguage({ i18n }: Pick<Application, 'i18n'>, locale: string, title: string): string {
  const [, key, ns = 'client'] = title.match(EXPRESSION) ?? [];
  return key === undefined ? title : String(i18n.t(JSON.parse(`"${key}"`) as string, { ns, lng: locale }));
}
