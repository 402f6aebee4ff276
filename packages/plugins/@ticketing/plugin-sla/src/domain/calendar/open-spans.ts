import { DAY_MS, MINUTE_MS, dayOfDate } from './calendar-date';
import { hoursOfDay } from './hours-of-day';
import { wallClockOf } from './wall-clock';
import type { WorkingCalendar } from './working-calendar';

/** Open from `from` until just before `to`, in ms since 1970 UTC. */
export interface Interval {
  from: number;
  to: number;
}

/**
 * When a local day is open, as absolute times in order. A span opens when the wall clock first reaches its start and closes when it first
 * reaches its end: elapsed time counts, so 00:00–24:00 has 23 hours when the clocks go forward and 25 when they go back, and a span
 * that lies inside the skipped hour is not there.
 */
export function openSpansOfDay(calendar: WorkingCalendar, day: number): Interval[] {
  const clock = wallClockOf(calendar.timeZone);
  const at = (minute: number) => clock.firstInstantFrom(day * DAY_MS + minute * MINUTE_MS);
  return hoursOfDay(calendar).spansOn(day).map(({ from, to }) => ({ from: at(from), to: at(to) })).filter(({ from, to }) => from < to);
}

/** The same for a date "YYYY-MM-DD", for previews; a text that is no date has no open spans. */
export function openSpansOfDate(calendar: WorkingCalendar, date: string): { from: Date; to: Date }[] {
  const day = dayOfDate(date);
  if (day === null) return [];
  return openSpansOfDay(calendar, day).map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }));
}
