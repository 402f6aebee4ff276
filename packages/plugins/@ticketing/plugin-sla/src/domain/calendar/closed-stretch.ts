import { dateOfDay, dayOfDate } from './calendar-date';
import { hoursOfDay } from './hours-of-day';
import type { WorkingCalendar } from './working-calendar';

const YEAR_DAYS = 366;

/** The first stretch of more than a year on which a calendar is closed, with its first and last date; null when there is none. */
export function closedStretchOf(calendar: WorkingCalendar): { from: string; until: string } | null {
  const { holidays, exceptions } = calendar;
  const named = [...holidays.flatMap(({ date, until }) => [date, until ?? date]), ...exceptions.map(({ date }) => date)].map((date) => dayOfDate(date) ?? 0);
  // Yearly holidays show all they do within four years.
  const [first, last] = [Math.min(...named), Math.max(...named)].map((day) => (Number.isFinite(day) ? day : 0));
  const { spansOn } = hoursOfDay(calendar);
  let closedFrom = first - YEAR_DAYS;
  for (let day = closedFrom; day <= last + 5 * YEAR_DAYS; day += 1) {
    if (spansOn(day).length > 0) closedFrom = day + 1;
    else if (day - closedFrom >= YEAR_DAYS) return { from: dateOfDay(closedFrom), until: dateOfDay(endOfStretch(calendar, day, last)) };
  }
  return null;
}

function endOfStretch(calendar: WorkingCalendar, closedDay: number, last: number): number {
  let day = closedDay;
  // Without holidays the week opens within seven days; a calendar that never opens again has no end to look for.
  while (day < last + 7 && hoursOfDay(calendar).spansOn(day + 1).length === 0) day += 1;
  return day;
}
