import { accept, refuse, type Decision, type Refusal } from '@ticketing/plugin-tickets/domain';
import { dayOfDate, minuteOfDay } from './calendar-date';
import { closedStretchOf } from './closed-stretch';
import { isTimeZone } from './wall-clock';
import { WEEKDAYS, type CalendarException, type Holiday, type Span, type Weekday, type WorkingCalendar } from './working-calendar';

/** Where something is wrong: the list it stands in (`week.mon`, `holidays`, `exceptions.2`) and its row there, counted from 1. */
interface Place {
  list: string;
  row: number;
}

// Enough for any contract, and few enough days to look at each.
const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;

/**
 * Reads a working calendar as it was sent or stored. Refuses, naming list and row: an unknown time zone, a time or date that does not
 * exist, a span that ends before it starts, spans that overlap, a date twice, and a calendar that is closed for more than a year on end.
 * Missing weekdays are closed; missing lists are empty.
 */
export function checkCalendar(input: unknown): Decision<WorkingCalendar> {
  if (!isRecord(input)) return refuse('calendar.unreadable', { list: 'calendar', row: 1 });
  const { timeZone } = input;
  if (!isTimeZone(timeZone)) return refuse('calendar.timeZoneUnknown', { timeZone: timeZone ?? null });
  const week = readWeek(input.week ?? {});
  if (!week.ok) return week;
  const holidays = readRows(input.holidays, 'holidays', readHoliday);
  if (!holidays.ok) return holidays;
  const exceptions = readRows(input.exceptions, 'exceptions', readException);
  if (!exceptions.ok) return exceptions;
  const calendar: WorkingCalendar = { timeZone, week: week.value, holidays: holidays.value, exceptions: exceptions.value };
  return refusalOfTwice('holidays', calendar.holidays) ?? refusalOfTwice('exceptions', calendar.exceptions) ?? refusalOfClosed(calendar) ?? accept(calendar);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

function readWeek(input: unknown): Decision<Record<Weekday, Span[]>> {
  if (!isRecord(input)) return refuse('calendar.unreadable', { list: 'week', row: 1 });
  const stranger = Object.keys(input).find((key) => !WEEKDAYS.some((weekday) => weekday === key));
  if (stranger) return refuse('calendar.weekdayUnknown', { weekday: stranger });
  const week = {} as Record<Weekday, Span[]>;
  for (const weekday of WEEKDAYS) {
    const spans = readSpans(input[weekday], `week.${weekday}`);
    if (!spans.ok) return spans;
    week[weekday] = spans.value;
  }
  return accept(week);
}

function readRows<T>(input: unknown, list: string, read: (row: Record<string, unknown>, place: Place) => Decision<T>): Decision<T[]> {
  if (input == null) return accept([]);
  if (!Array.isArray(input)) return refuse('calendar.unreadable', { list, row: 1 });
  const rows: T[] = [];
  for (const [index, one] of input.entries()) {
    const place = { list, row: index + 1 };
    const row: Decision<T> = isRecord(one) ? read(one, place) : refuse('calendar.unreadable', { ...place });
    if (!row.ok) return row;
    rows.push(row.value);
  }
  return accept(rows);
}

function readSpans(input: unknown, list: string): Decision<Span[]> {
  const spans = readRows(input, list, readSpan);
  if (!spans.ok) return spans;
  const inOrder = spans.value.map((span, index) => ({ ...span, row: index + 1 })).sort((a, b) => a.from.localeCompare(b.from));
  const overlap = inOrder.findIndex((span, index) => index > 0 && span.from < inOrder[index - 1].to);
  if (overlap > 0) return refuse('calendar.spansOverlap', { list, row: inOrder[overlap].row, otherRow: inOrder[overlap - 1].row });
  return accept(inOrder.map(({ from, to }) => ({ from, to })));
}

function readSpan({ from, to }: Record<string, unknown>, place: Place): Decision<Span> {
  const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
  if (start === null || end === null) return refuse('calendar.timeInvalid', { ...place, value: start === null ? (from ?? null) : (to ?? null) });
  // Over midnight is two spans: until 24:00, and from 00:00 of the next day.
  if (end <= start) return refuse('calendar.spanEndsBeforeItStarts', { ...place, from, to });
  return accept({ from: textOf(from), to: textOf(to) });
}

function readHoliday({ date, until, isYearly, name }: Record<string, unknown>, place: Place): Decision<Holiday> {
  const refusal = refusalOfDate(date, place) ?? (until ? refusalOfDate(until, place) : null);
  if (refusal) return refusal;
  const [first, last] = [textOf(date), until ? textOf(until) : null];
  // A yearly one may go over New Year, but not on for a whole year.
  const isBackwards = last !== null && (last < first || (isYearly === true && Number(dayOfDate(last)) - Number(dayOfDate(first)) > 364));
  if (isBackwards) return refuse('calendar.holidayTooLong', { ...place, date: first, until: last });
  return accept({ date: first, ...(last && last !== first && { until: last }), ...(isYearly === true && { isYearly }), name: textOf(name) });
}

function readException({ date, spans, name }: Record<string, unknown>, place: Place): Decision<CalendarException> {
  const refusal = refusalOfDate(date, place);
  if (refusal) return refusal;
  const read = readSpans(spans, `${place.list}.${place.row}`);
  if (!read.ok) return read;
  return accept({ date: textOf(date), spans: read.value, name: textOf(name) });
}

function refusalOfDate(date: unknown, place: Place): Refusal | null {
  const year = dayOfDate(date) === null ? Number.NaN : Number(textOf(date).slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? null : refuse('calendar.dateInvalid', { ...place, value: date ?? null });
}

function refusalOfTwice(list: string, rows: readonly { date: string }[]): Refusal | null {
  const index = rows.findIndex(({ date }, at) => rows.findIndex((other) => other.date === date) < at);
  if (index < 0) return null;
  const { date } = rows[index];
  return refuse('calendar.dateTwice', { list, row: index + 1, otherRow: rows.findIndex((other) => other.date === date) + 1, date });
}

function refusalOfClosed(calendar: WorkingCalendar): Refusal | null {
  if (WEEKDAYS.every((weekday) => calendar.week[weekday].length === 0)) return refuse('calendar.neverOpen');
  const stretch = closedStretchOf(calendar);
  return stretch && refuse('calendar.closedTooLong', { ...stretch });
}
