export interface FieldChange {
  field: string;
  from: unknown;
  to: unknown;
}

const comparable = (value: unknown): unknown => {
  if (value === undefined || value === '') return null;
  if (Array.isArray(value) && !value.length) return null;
  if (value instanceof Date) return value.toISOString();
  return value;
};

/**
 * Two column values are the same when a person would see no difference: empty text and an empty list equal nothing, dates compare by
 * moment, 5 equals "5", and JSON compares without regard to the order of keys, which PostgreSQL does not keep.
 */
export function isSameValue(a: unknown, b: unknown): boolean {
  const [x, y] = [comparable(a), comparable(b)];
  if (x === null || y === null) return x === y;
  if (a instanceof Date || b instanceof Date) return momentOf(a) === momentOf(b);
  if (typeof x === 'object' || typeof y === 'object') return canonicalJson(x) === canonicalJson(y);
  return String(x) === String(y);
}

function momentOf(value: unknown): number {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'string' ? Date.parse(value) : Number.NaN;
}

const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );

/** The fields of `after` that differ from `before`, in the order of `after`; `silent` fields are left out. */
export function changesBetween(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  silent: readonly string[] = [],
): FieldChange[] {
  return Object.keys(after)
    .filter((field) => !silent.includes(field) && !isSameValue(before[field], after[field]))
    .map((field) => ({ field, from: comparable(before[field]), to: comparable(after[field]) }));
}
