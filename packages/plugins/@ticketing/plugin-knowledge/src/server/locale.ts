import type { Application } from '@nocobase/server';

/** i18n namespace of the plugin: NocoBase serves locale files under the package name. */
export const NAMESPACE = '@ticketing/plugin-knowledge';

/** A title that is translated when it is shown; the key stands in src/locale. */
export const tExpression = (key: string): string => `{{t(${JSON.stringify(key)}, { ns: "${NAMESPACE}" })}}`;

/** A text of ours for what is sent; in English where we do not speak the language. `{{…}}` stay as they are. */
export async function inLanguage({ i18n, localeManager }: Pick<Application, 'i18n' | 'localeManager'>, language: string, key: string): Promise<string> {
  // The host reads the files of a language when somebody first asks for it.
  await localeManager.loadResourcesByLang(language);
  return String(i18n.t(key, { ns: NAMESPACE, skipInterpolation: true, lng: language }));
}
