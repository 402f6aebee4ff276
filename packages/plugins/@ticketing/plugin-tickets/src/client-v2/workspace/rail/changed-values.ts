import type { Values } from './EditableCard';

// A field somebody emptied again is as empty as one nobody touched.
const comparable = (value: unknown) => JSON.stringify(value === '' ? null : (value ?? null));
const same = (a: unknown, b: unknown) => comparable(a) === comparable(b);

/** The values a form changed; untouched ones stay out, so that two people can edit different fields. */
export function changedValues(before: Values, after: Values): Values | null {
  const changed = Object.entries(after).filter(([name, value]) => !same(before[name], value));
  return changed.length > 0 ? Object.fromEntries(changed) : null;
}
