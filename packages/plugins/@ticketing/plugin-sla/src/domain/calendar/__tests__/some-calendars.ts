// Calendars and moments for the tests of working time.
import type { Decision } from '@ticketing/plugin-tickets/domain';
import fc from 'fast-check';
import { DAY_MS, dateOfDay } from '../calendar-date';
import { checkCalendar } from '../check-calendar';
import { WEEKDAYS, type Span, type Weekday, type WorkingCalendar } from '../working-calendar';

export const at = (iso: string) => new Date(iso);
export const span = (from: string, to: string): Span => ({ from, to });
export const ALL_DAY = [span('00:00', '24:00')];
export const OFFICE = [span('09:00', '17:00')];

/** The value of a decision; a refusal fails the test with its code. */
export function valueOf<T>(decision: Decision<T>): T {
  if (!decision.ok) throw new Error(`refused with ${decision.code} ${JSON.stringify(decision.params)}`);
  return decision.value;
}
export const refusalOf = (decision: Decision<unknown>) => (decision.ok ? null : { code: decision.code, ...decision.params });

/** Open on these weekdays with the same spans. */
export const weekOf = (spans: readonly Span[], ...weekdays: Weekday[]) => Object.fromEntries(weekdays.map((weekday) => [weekday, spans]));
export const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

/** Monday to Friday, nine to five, in UTC unless told otherwise. */
export const calendar = (changes: Record<string, unknown> = {}): WorkingCalendar =>
  valueOf(checkCalendar({ timeZone: 'UTC', week: weekOf(OFFICE, ...WORKDAYS), ...changes }));

export const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Asia/Shanghai', 'Africa/Casablanca', 'Pacific/Chatham'];
/** Days of 2026 on or near which a zone above changes its clocks. */
const CHANGES = ['2026-02-15', '2026-03-08', '2026-03-22', '2026-03-29', '2026-04-05', '2026-09-27', '2026-10-04', '2026-10-25', '2026-11-01'];

const YEAR = Date.UTC(2026, 0, 1);
const MINUTE_MS = 60_000;

export const anyDay = fc.oneof(
  fc.integer({ min: 0, max: 364 }).map((day) => YEAR / DAY_MS + day),
  fc.tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -1, max: 1 })).map(([date, near]) => Date.parse(date) / DAY_MS + near),
);
/** To the millisecond. */
export const anyMoment = fc.tuple(anyDay, fc.integer({ min: 0, max: DAY_MS - 1 })).map(([day, ms]) => new Date(day * DAY_MS + ms));
/** Whole minutes, often full hours, when things really begin and end. */
export const anyMinute = fc
  .tuple(anyDay, fc.oneof(fc.integer({ min: 0, max: 23 }).map((hour) => hour * 60), fc.integer({ min: 0, max: 1439 })))
  .map(([day, minute]) => new Date(day * DAY_MS + minute * MINUTE_MS));

const clockText = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const anySpans = fc.oneof(
  fc.constantFrom<Span[][]>([], [...OFFICE], [...ALL_DAY], [span('08:00', '12:00'), span('13:00', '18:00')], [span('00:00', '06:00'), span('22:00', '24:00')], [span('02:15', '02:45')], [span('01:30', '03:15')]),
  fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 }).map((cuts) => {
    const sorted = cuts.sort((a, b) => a - b);
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_unused, index) => span(clockText(sorted[2 * index]), clockText(sorted[2 * index + 1])));
  }),
);
const anyDate = anyDay.map(dateOfDay);

/** Calendars people could write: several spans a day, 24:00, holidays, exceptions, zones with and without daylight saving. */
export const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    timeZone: fc.constantFrom(...ZONES),
    week: fc.tuple(...WEEKDAYS.map(() => anySpans)).map((days) => Object.fromEntries(WEEKDAYS.map((weekday, index) => [weekday, days[index]]))),
    holidays: fc.uniqueArray(anyDate, { maxLength: 5 }).map((dates) => dates.map((date, index) => ({ date, name: 'Holiday', isYearly: index === 1 }))),
    exceptions: fc.uniqueArray(fc.record({ date: anyDate, spans: anySpans, name: fc.constant('Stocktaking') }), { maxLength: 4, selector: ({ date }) => date }),
  })
  .map((input) => checkCalendar(input))
  .filter((decision) => decision.ok)
  .map(valueOf);
