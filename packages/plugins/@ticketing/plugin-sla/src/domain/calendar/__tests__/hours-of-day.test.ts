import { describe, expect, it } from 'vitest';
import { dayOfDate, weekdayOfDay } from '../calendar-date';
import { hoursOfDay } from '../hours-of-day';
import { calendar, OFFICE, span } from './some-calendars';

const NINE_TO_FIVE = [{ from: 540, to: 1020 }];
const dayOf = (date: string) => dayOfDate(date) ?? Number.NaN;

const desk = calendar({
  holidays: [
    { date: '2026-05-01', isYearly: true, name: 'Labour Day' },
    { date: '2026-12-24', until: '2027-01-01', isYearly: true, name: 'Between the years' },
    { date: '2026-07-06', until: '2026-07-17', name: 'Summer 2026' },
    { date: '2026-10-05', name: 'Company day' },
  ],
  exceptions: [
    { date: '2026-10-05', spans: [span('10:00', '12:00')], name: 'Emergency desk' },
    { date: '2026-10-10', spans: OFFICE, name: 'Working Saturday' },
    { date: '2026-10-12', spans: [], name: 'Stocktaking' },
  ],
});

describe('the hours of a date', () => {
  it.each([
    ['2026-10-06', 'Tuesday, as every week', NINE_TO_FIVE],
    ['2026-10-03', 'Saturday', []],
    ['2026-10-05', 'open by exception on a holiday', [{ from: 600, to: 720 }]],
    ['2026-10-10', 'open by exception on a Saturday', NINE_TO_FIVE],
    ['2026-10-12', 'closed by exception', []],
    ['2026-05-01', 'a yearly holiday', []],
    ['2031-05-01', 'the same one years later', []],
    ['2024-05-01', 'and years before', []],
    ['2026-07-06', 'the first day of a longer holiday', []],
    ['2026-07-17', 'its last day', []],
    ['2026-07-20', 'after it', NINE_TO_FIVE],
    ['2027-07-06', 'a year later it is over', NINE_TO_FIVE],
    ['2028-12-29', 'a yearly one that goes over New Year', []],
    ['2029-01-01', 'and its end', []],
    ['2029-01-02', 'and the day after', NINE_TO_FIVE],
    ['2028-02-29', 'a leap day', NINE_TO_FIVE],
  ])('%s: %s', (date, _what, spans) => {
    expect(hoursOfDay(desk).spansOn(dayOf(date))).toEqual(spans);
  });

  it('name the holiday, even on a day that is open by exception', () => {
    const nameOn = (date: string) => hoursOfDay(desk).holidayOn(dayOf(date))?.name;
    expect([nameOn('2026-10-05'), nameOn('2027-12-31'), nameOn('2026-10-06')]).toEqual(['Company day', 'Between the years', undefined]);
  });

  it('know the weekday of days before 1970', () => {
    expect(['1969-12-29', '1970-01-01', '2026-03-29'].map((date) => weekdayOfDay(dayOf(date)))).toEqual(['mon', 'thu', 'sun']);
  });
});
