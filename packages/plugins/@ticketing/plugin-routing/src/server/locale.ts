import type { Application } from '@nocobase/server';

/** i18n namespace of the plugin: NocoBase serves locale files under the package name. */
export const NAMESPACE = '@ticketing/plugin-routing';

/** A title that is translated when it is shown; the key stands in src/locale. */
export const tExpression = (key: string): string => `{{t(${JSON.stringify(key)}, { ns: "${NAMESPACE}" })}}`;

/** A text of ours as the app speaks it, for what is stored and has no reader whose language is known. */
export const inLanguageOfApp = (app: Pick<Application, 'i18n'>, key: string, values: Record<string, unknown> = {}): string =>
  app.i18n.t(key, { ns: NAMESPACE, lng: process.env.INIT_APP_LANG, ...values });
