/** i18n namespace of the plugin: NocoBase serves locale files under the package name. */
export const NAMESPACE = '@ticketing/plugin-ai-team';

/** A title that is translated when it is shown; the key stands in src/locale. */
export const tExpression = (key: string): string => `{{t(${JSON.stringify(key)}, { ns: "${NAMESPACE}" })}}`;
