import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays, addBusinessDaysToDate, holidayOn, isBusinessDay } from '../business-days';
import { dateOfDay } from '../calendar-date';
import { ALL_DAY, anyCalendar, anyDay, at, calendar, refusalOf, span, valueOf, weekOf, WORKDAYS } from './some-calendars';

const office = calendar({ holidays: [{ date: '2026-03-04', name: 'Company day' }] });
const addDays = (from: string, days: number, desk = office) => valueOf(addBusinessDays(desk, at(from), days)).toISOString();
const addToDate = (date: string, days: number, desk = office) => valueOf(addBusinessDaysToDate(desk, date, days));

describe('business days on a date', () => {
  it.each([
    ['2026-03-02', 0, '2026-03-02'],
    ['2026-03-02', 1, '2026-03-03'],
    ['2026-03-03', 1, '2026-03-05'],
    ['2026-03-04', 1, '2026-03-06'],
    ['2026-03-06', 1, '2026-03-09'],
    ['2026-03-07', 0, '2026-03-09'],
    ['2026-03-07', 1, '2026-03-10'],
    ['2026-03-09', -1, '2026-03-06'],
    ['2026-03-07', -1, '2026-03-05'],
  ])('from %s, %s days: %s', (date, days, expected) => {
    expect(addToDate(date, days)).toBe(expected);
  });

  it.each([['2026-02-30', 1], ['2026-03-02', 1.5], ['2026-03-02', Number.NaN]])('are refused from %s by %s', (date, days) => {
    expect(refusalOf(addBusinessDaysToDate(office, date, days))).toMatchObject({ code: 'sla.daysInvalid' });
  });

  it('end after ten years', () => {
    expect(refusalOf(addBusinessDaysToDate(office, '2026-03-02', 10_000))).toMatchObject({ code: 'sla.noWorkingTime' });
  });
});

describe('business days on a moment', () => {
  it.each([
    ['keep the time of day', '2026-03-02T13:15:00Z', 1, '2026-03-03T13:15:00.000Z'],
    ['skip the holiday', '2026-03-03T13:15:00Z', 1, '2026-03-05T13:15:00.000Z'],
    ['before opening lead to the opening', '2026-03-02T08:00:00Z', 1, '2026-03-03T09:00:00.000Z'],
    ['after closing lead to the opening after that', '2026-03-02T18:00:00Z', 1, '2026-03-05T09:00:00.000Z'],
    ['from a weekend count from Monday morning', '2026-03-07T12:00:00Z', 1, '2026-03-10T09:00:00.000Z'],
    ['back keep the time of day', '2026-03-09T13:15:00Z', -1, '2026-03-06T13:15:00.000Z'],
    ['back from after closing lead to the closing', '2026-03-06T18:00:00Z', -1, '2026-03-05T17:00:00.000Z'],
    ['back from a weekend count from Friday evening', '2026-03-07T12:00:00Z', -1, '2026-03-05T17:00:00.000Z'],
  ])('%s', (_what, from, days, expected) => {
    expect(addDays(from, days)).toBe(expected);
  });

  it('keep the time of day when the clocks change', () => {
    const berlin = calendar({ timeZone: 'Europe/Berlin' });
    expect(addDays('2026-03-27T09:00:00Z', 1, berlin)).toBe('2026-03-30T08:00:00.000Z');
  });

  it('know that closing at midnight belongs to the day that ends', () => {
    const longDays = calendar({ week: weekOf(ALL_DAY, ...WORKDAYS) });
    expect(addDays('2026-03-08T12:00:00Z', -1, longDays)).toBe('2026-03-06T00:00:00.000Z');
  });
});

describe('a date', () => {
  it('has a holiday or not', () => {
    expect([holidayOn(office, '2026-03-04')?.name, holidayOn(office, '2026-03-05'), holidayOn(office, 'never')]).toEqual(['Company day', null, null]);
  });

  it('is a business day when the desk is open on it at all', () => {
    const desk = calendar({ exceptions: [{ date: '2026-03-07', spans: [span('10:00', '10:01')], name: 'Open for a minute' }] });
    expect(['2026-03-06', '2026-03-07', '2026-03-08', 'never'].map((date) => isBusinessDay(desk, date))).toEqual([true, true, false, false]);
  });
});

describe('laws of business days', () => {
  it('from a business day, going on and back leads home', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: 0, max: 60 }), (desk, day, days) => {
        const start = addToDate(dateOfDay(day), 0, desk);
        const end = addToDate(start, days, desk);
        expect(isBusinessDay(desk, end)).toBe(true);
        expect(addToDate(end, -days, desk)).toBe(start);
      }),
    );
  });
});
