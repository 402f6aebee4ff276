import { WEEKDAYS, type Weekday } from './working-calendar';

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME_OF_DAY = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** A local day as a number that grows by one each day (0 is 1970-01-01); null for anything but a real date "YYYY-MM-DD". */
export function dayOfDate(date: unknown): number | null {
  const [, year, month, day] = (typeof date === 'string' && DATE.exec(date)) || [];
  if (!year) return null;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const isReal = new Date(midnight).toISOString().startsWith(`${String(date)}T`);
  return isReal ? midnight / DAY_MS : null;
}

export const dateOfDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

// Day 0 was a Thursday.
export const weekdayOfDay = (day: number): Weekday => WEEKDAYS[(((day + 3) % 7) + 7) % 7];

/** Minutes since midnight of "HH:MM", up to 1440 for "24:00"; null for anything else. */
export function minuteOfDay(time: unknown): number | null {
  const match = typeof time === 'string' && TIME_OF_DAY.exec(time);
  if (!match) return null;
  return match[1] === undefined ? 24 * 60 : Number(match[1]) * 60 + Number(match[2]);
}
