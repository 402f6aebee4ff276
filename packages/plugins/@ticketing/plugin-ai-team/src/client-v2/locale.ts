import { tExpr as expr } from '@nocobase/flow-engine';

/** The i18n namespace is the package name. */
export const NS = '@ticketing/plugin-ai-team';

/** Translates one of our sentences, filling in its variables. */
export type T = (key: string, variables?: Record<string, unknown>) => string;

/** For static definitions: translated when shown. */
export const tExpr = (key: string) => expr(key, { ns: [NS, 'client'] });

/** For rendering: the host's `t`, bound to our namespace, then to that of the forms we share. React escapes what it shows, so i18next must not do it again. */
export const bindT =
  (context: { t(key: string, options?: Record<string, unknown>): string }): T =>
  (key, variables = {}) =>
    context.t(key, { ...variables, ns: [NS, '@ticketing/plugin-tickets', 'client'], interpolation: { escapeValue: false } });
