export const NAMESPACE = '@ticketing/plugin-starter-types';

/** A title that is translated when it is shown; the key stands in src/locale. */
export const tExpression = (key: string): string => `{{t(${JSON.stringify(key)}, { ns: "${NAMESPACE}" })}}`;
