/** `{"$t": "Tickets"}` → the expression NocoBase translates when it shows it; the key stands in the locale files of namespace `ns`. */
export function expandTexts(value: unknown, ns: string): unknown {
  if (Array.isArray(value)) return value.map((one) => expandTexts(one, ns));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  if (entries.length === 1 && entries[0][0] === '$t') return `{{t(${JSON.stringify(entries[0][1])}, { ns: ${JSON.stringify(ns)} })}}`;
  return Object.fromEntries(entries.map(([key, one]) => [key, expandTexts(one, ns)]));
}
