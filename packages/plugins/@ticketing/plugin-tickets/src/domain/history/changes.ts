export interface FieldChange {
  field: string;
  from: unknown;
  to: unknown;
}

const comparable = (value: unknown): unknown => {
  if (value === undefined || value === '') return null;
  if (value instanceof Date) return value.toISOString();
  return value;
};

/** Two column values are the same when a person would see no difference: empty text equals nothing, dates compare by moment. */
export function isSameValue(a: unknown, b: unknown): boolean {
  const [x, y] = [comparable(a), comparable(b)];
  if (typeof x === 'object' || typeof y === 'object') return JSON.stringify(x) === JSON.stringify(y);
  return x === y || (x !== null && y !== null && String(x) === String(y));
}

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
