import { describe, expect, it } from 'vitest';
import { checkCalendar } from '../check-calendar';
import { ALWAYS_OPEN } from '../working-calendar';
import { ALL_DAY, calendar, OFFICE, refusalOf, span, valueOf, weekOf, WORKDAYS } from './some-calendars';

const office = { timeZone: 'Europe/Berlin', week: weekOf(OFFICE, ...WORKDAYS) };
const refusalWith = (changes: object) => refusalOf(checkCalendar({ ...office, ...changes }));

describe('a working calendar is accepted', () => {
  it('that is always open', () => {
    expect(valueOf(checkCalendar(ALWAYS_OPEN))).toEqual(ALWAYS_OPEN);
  });

  it('with missing days closed and missing lists empty', () => {
    expect(valueOf(checkCalendar({ timeZone: 'UTC', week: { mon: [span('09:00', '24:00')] } }))).toMatchObject({
      week: { mon: [span('09:00', '24:00')], tue: [], sun: [] }, holidays: [], exceptions: [],
    });
  });

  it('with spans in any order, which then stand in order', () => {
    expect(calendar({ week: { mon: [span('13:00', '18:00'), span('08:00', '12:00')] } }).week.mon).toEqual([span('08:00', '12:00'), span('13:00', '18:00')]);
  });

  it('with spans that touch', () => {
    expect(refusalWith({ week: { mon: [span('09:00', '12:00'), span('12:00', '17:00')] } })).toBeNull();
  });

  it('with single, longer and yearly holidays', () => {
    const holidays = [
      { date: '2026-05-01', name: 'Labour Day', isYearly: true },
      { date: '2026-12-24', until: '2027-01-01', name: 'Between the years' },
      { date: '2026-10-03', name: 'Unity Day' },
    ];
    expect(calendar({ holidays }).holidays).toEqual(holidays);
  });

  it('that is closed for a whole summer', () => {
    expect(refusalWith({ holidays: [{ date: '2026-06-01', until: '2026-09-30', name: 'Summer' }] })).toBeNull();
  });
});

describe('a wrong calendar is refused, and its row is named', () => {
  it.each([[null], [[]], ['always']])('something that is no calendar: %j', (input) => {
    expect(refusalOf(checkCalendar(input))).toMatchObject({ code: 'calendar.unreadable' });
  });

  it.each([undefined, '', 'Mars/Olympus', '+01:00', 1])('the time zone %j', (timeZone) => {
    expect(refusalWith({ timeZone })).toEqual({ code: 'calendar.timeZoneUnknown', timeZone: timeZone ?? null });
  });

  it.each([
    [[span('17:00', '09:00')], { code: 'calendar.spanEndsBeforeItStarts', list: 'week.tue', row: 1, from: '17:00', to: '09:00' }],
    [[span('09:00', '09:00')], { code: 'calendar.spanEndsBeforeItStarts', list: 'week.tue', row: 1, from: '09:00', to: '09:00' }],
    [[span('22:00', '06:00')], { code: 'calendar.spanEndsBeforeItStarts', list: 'week.tue', row: 1, from: '22:00', to: '06:00' }],
    [[span('24:00', '24:00')], { code: 'calendar.spanEndsBeforeItStarts', list: 'week.tue', row: 1, from: '24:00', to: '24:00' }],
    [[span('09:00', '12:00'), span('9:00', '17:00')], { code: 'calendar.timeInvalid', list: 'week.tue', row: 2, value: '9:00' }],
    [[span('09:00', '24:01')], { code: 'calendar.timeInvalid', list: 'week.tue', row: 1, value: '24:01' }],
    [[{ from: '09:00' }], { code: 'calendar.timeInvalid', list: 'week.tue', row: 1, value: null }],
    [[span('13:00', '17:00'), span('09:00', '13:01')], { code: 'calendar.spansOverlap', list: 'week.tue', row: 1, otherRow: 2 }],
    [[span('09:00', '17:00'), span('10:00', '11:00'), span('12:00', '13:00')], { code: 'calendar.spansOverlap', list: 'week.tue', row: 2, otherRow: 1 }],
    ['09:00-17:00', { code: 'calendar.unreadable', list: 'week.tue', row: 1 }],
    [['09:00-17:00'], { code: 'calendar.unreadable', list: 'week.tue', row: 1 }],
  ])('hours %j', (tue, refusal) => {
    expect(refusalWith({ week: { mon: OFFICE, tue } })).toEqual(refusal);
  });

  it('a weekday nobody knows', () => {
    expect(refusalWith({ week: { monday: OFFICE } })).toEqual({ code: 'calendar.weekdayUnknown', weekday: 'monday' });
  });

  it.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '2026-01-01T00:00:00Z', '1812-01-01', '2200-01-01', null])('the date %s', (date) => {
    expect(refusalWith({ holidays: [{ date: '2026-01-01', name: 'New Year' }, { date, name: 'What?' }] })).toEqual({
      code: 'calendar.dateInvalid', list: 'holidays', row: 2, value: date,
    });
  });

  it('a holiday that ends before it starts', () => {
    expect(refusalWith({ holidays: [{ date: '2026-07-02', until: '2026-07-01', name: 'Summer' }] })).toEqual({
      code: 'calendar.holidayTooLong', list: 'holidays', row: 1, date: '2026-07-02', until: '2026-07-01',
    });
  });

  it('a yearly holiday of more than a year', () => {
    expect(refusalWith({ holidays: [{ date: '2026-07-02', until: '2027-07-02', isYearly: true, name: 'Summer' }] })).toMatchObject({ code: 'calendar.holidayTooLong' });
  });

  it.each(['holidays', 'exceptions'])('a date that stands twice in the %s', (list) => {
    const rows = ['2026-01-01', '2026-05-01', '2026-01-01'].map((date) => ({ date, name: 'New Year', spans: [] }));
    expect(refusalWith({ [list]: rows })).toEqual({ code: 'calendar.dateTwice', list, row: 3, otherRow: 1, date: '2026-01-01' });
  });

  it('an exception with impossible hours, by its row and that of the span', () => {
    const exceptions = [{ date: '2026-01-02', spans: OFFICE, name: 'Open' }, { date: '2026-01-03', spans: [span('10:00', '09:00')], name: 'Stocktaking' }];
    expect(refusalWith({ exceptions })).toEqual({ code: 'calendar.spanEndsBeforeItStarts', list: 'exceptions.2', row: 1, from: '10:00', to: '09:00' });
  });
});

describe('a calendar without open hours is refused', () => {
  it('since nothing promised would ever come due', () => {
    expect(refusalWith({ week: {} })).toEqual({ code: 'calendar.neverOpen' });
  });

  it('even when a single date is open', () => {
    expect(refusalWith({ week: {}, exceptions: [{ date: '2026-01-01', spans: ALL_DAY, name: 'Once' }] })).toEqual({ code: 'calendar.neverOpen' });
  });

  it('when yearly holidays close every day', () => {
    expect(refusalWith({ holidays: [{ date: '2026-01-01', until: '2026-12-31', isYearly: true, name: 'All year' }] })).toMatchObject({ code: 'calendar.closedTooLong' });
  });

  it('when it opens on one weekday and holidays close it for more than a year', () => {
    expect(refusalWith({ week: { mon: OFFICE }, holidays: [{ date: '2026-01-01', until: '2028-06-30', name: 'Rebuilding' }] })).toEqual({
      code: 'calendar.closedTooLong', from: '2025-12-30', until: '2028-07-02',
    });
  });

  it('but not when an exception opens it in between', () => {
    const holidays = [{ date: '2026-01-01', until: '2027-06-30', name: 'Rebuilding' }];
    expect(refusalWith({ holidays, exceptions: [{ date: '2026-09-01', spans: OFFICE, name: 'Open day' }] })).toBeNull();
  });
});
