// What people and stored rows send, looked at before it is trusted.

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text without spaces around it; "" for what is no text. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** An id as text, whether it came as a number or as a text; null for what is none. */
export const idOf = (value: unknown): string | null => (typeof value === 'number' || typeof value === 'string' ? String(value).trim() || null : null);

export const isWholeFromTo = (value: unknown, low: number, high: number): value is number =>
  Number.isInteger(value) && Number(value) >= low && Number(value) <= high;

/** A moment as a date or its ISO text; null for what is none. */
export function momentOf(value: unknown): Date | null {
  const moment = value instanceof Date || typeof value === 'string' ? new Date(value) : null;
  return moment && !Number.isNaN(moment.getTime()) ? moment : null;
}
