import type { Refusal } from '@ticketing/plugin-tickets/forms';

/** What is wrong, by place on the form: `name`, `timeZone`, `week.mon.2`, `holidays.3`, `exceptions.1`, `exceptions.1.2` (its second hours), `week`. */
export type CalendarProblems = Readonly<Record<string, string>>;

const CODE_PLACES: Record<string, string> = {
  'calendar.timeZoneUnknown': 'timeZone',
  'calendar.nameMissing': 'name',
  'calendar.neverOpen': 'week',
};

// The lists the form shows row by row.
const LISTS = /^(week\.\w+|holidays|exceptions(\.\d+)?)$/;

/** Where on the form a refusal belongs; null when it speaks of the whole calendar. Rows count from 1. */
export function placeOfCalendarRefusal({ code, place: { list, row } }: Refusal): string | null {
  if (CODE_PLACES[code]) return CODE_PLACES[code];
  const hasRows = typeof list === 'string' && LISTS.test(list);
  return code.startsWith('calendar.') && hasRows && typeof row === 'number' ? `${list}.${row}` : null;
}

/** The problem of a row or of anything in it. */
export const problemOfRow = (problems: CalendarProblems, place: string): string | undefined =>
  Object.entries(problems).find(([at]) => at === place || at.startsWith(`${place}.`))?.[1];
