import { WEEKDAYS, type CalendarException, type Holiday, type Span, type Weekday } from '../../domain';

export type Week = Record<Weekday, Span[]>;

/** What is saved of a working calendar, and what the form holds. */
export interface CalendarValues {
  name: string;
  timeZone: string;
  week: Week;
  holidays: Holiday[];
  exceptions: CalendarException[];
}

/** A calendar as the server lists it; rows made over the API may leave lists out. */
export interface CalendarRow extends Partial<Omit<CalendarValues, 'name' | 'timeZone' | 'week'>> {
  id: string | number;
  name: string;
  timeZone: string;
  week?: Partial<Record<Weekday, readonly Span[]>> | null;
}

const weekOf = (spansOn: (weekday: Weekday) => readonly Span[]): Week =>
  Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, [...spansOn(weekday)]])) as Week;

export function valuesOfCalendar(row: CalendarRow): CalendarValues {
  return {
    name: row.name,
    timeZone: row.timeZone,
    week: weekOf((weekday) => row.week?.[weekday] ?? []),
    holidays: [...(row.holidays ?? [])],
    exceptions: [...(row.exceptions ?? [])],
  };
}

const OFFICE_HOURS: readonly Span[] = [{ from: '09:00', to: '17:00' }];
const isWorkday = (weekday: Weekday) => weekday !== 'sat' && weekday !== 'sun';

/** What a new calendar starts with: office hours in the zone of whoever makes it. */
export const newCalendar = (timeZone: string): CalendarValues => ({
  name: '', timeZone, week: weekOf((weekday) => (isWorkday(weekday) ? OFFICE_HOURS : [])), holidays: [], exceptions: [],
});
