import { describe, expect, it } from 'vitest';
import { addWorkingMinutes, subtractWorkingMinutes, workingMinutesBetween } from '../working-time';
import { ALWAYS_OPEN, WEEKDAYS } from '../working-calendar';
import { ALL_DAY, at, calendar, refusalOf, span, valueOf, weekOf, WORKDAYS } from './some-calendars';

const office = calendar();
const add = (from: string, minutes: number, desk = office) => valueOf(addWorkingMinutes(desk, at(from), minutes)).toISOString();
const subtract = (to: string, minutes: number, desk = office) => valueOf(subtractWorkingMinutes(desk, at(to), minutes)).toISOString();
const between = (from: string, to: string, desk = office) => workingMinutesBetween(desk, at(from), at(to));

describe('adding working minutes', () => {
  it.each([
    ['within a day', '2026-03-02T09:30:00Z', 90, '2026-03-02T11:00:00.000Z'],
    ['to the millisecond', '2026-03-02T09:30:00.123Z', 90, '2026-03-02T11:00:00.123Z'],
    ['exactly until closing time', '2026-03-02T16:00:00Z', 60, '2026-03-02T17:00:00.000Z'],
    ['over night', '2026-03-02T16:30:00Z', 60, '2026-03-03T09:30:00.000Z'],
    ['over a weekend', '2026-03-06T16:30:00Z', 60, '2026-03-09T09:30:00.000Z'],
    ['from a closed moment', '2026-03-07T12:00:00Z', 1, '2026-03-09T09:01:00.000Z'],
    ['from closing time', '2026-03-06T17:00:00Z', 1, '2026-03-09T09:01:00.000Z'],
    ['of nothing while open: stays', '2026-03-02T09:30:00Z', 0, '2026-03-02T09:30:00.000Z'],
    ['of nothing while closed: the next opening', '2026-03-06T17:00:00Z', 0, '2026-03-09T09:00:00.000Z'],
    ['in fractions', '2026-03-02T16:59:00Z', 1.5, '2026-03-03T09:00:30.000Z'],
    ['over a year', '2026-01-05T09:00:00Z', 261 * 480 + 1, '2027-01-05T09:01:00.000Z'],
  ])('%s: from %s, %s minutes', (_what, from, minutes, expected) => {
    expect(add(from, minutes)).toBe(expected);
  });

  it('knows a lunch break', () => {
    const withLunch = calendar({ week: weekOf([span('08:00', '12:00'), span('13:00', '18:00')], ...WORKDAYS) });
    expect(add('2026-03-02T11:30:00Z', 60, withLunch)).toBe('2026-03-02T13:30:00.000Z');
  });

  it('loses no minute a day around the clock', () => {
    expect(add('2026-01-01T00:00:00Z', 365 * 24 * 60, ALWAYS_OPEN)).toBe('2027-01-01T00:00:00.000Z');
  });

  it('counts elapsed hours when the clocks change', () => {
    const berlin = calendar({ timeZone: 'Europe/Berlin', week: weekOf(ALL_DAY, ...WEEKDAYS) });
    expect(add('2026-03-28T23:00:00Z', 24 * 60, berlin)).toBe('2026-03-29T23:00:00.000Z');
    expect(add('2026-10-24T22:00:00Z', 24 * 60, berlin)).toBe('2026-10-25T22:00:00.000Z');
  });

  it('opens at nine on the wall before and after the clocks change', () => {
    const berlin = calendar({ timeZone: 'Europe/Berlin' });
    expect(add('2026-03-27T15:30:00Z', 60, berlin)).toBe('2026-03-30T07:30:00.000Z');
    expect(add('2026-10-23T14:30:00Z', 60, berlin)).toBe('2026-10-26T08:30:00.000Z');
  });

  it.each([-1, Number.NaN])('refuses %s minutes', (minutes) => {
    expect(refusalOf(addWorkingMinutes(office, at('2026-03-02T09:00:00Z'), minutes))).toMatchObject({ code: 'sla.minutesInvalid' });
  });

  it.each([Infinity, 10 * 366 * 24 * 60])('gives up on %s minutes after ten years', (minutes) => {
    const once = calendar({ week: { mon: [span('09:00', '09:01')] } });
    expect(refusalOf(addWorkingMinutes(once, at('2026-03-02T09:00:00Z'), minutes))).toMatchObject({ code: 'sla.noWorkingTime' });
    expect(refusalOf(subtractWorkingMinutes(once, at('2026-03-02T09:00:00Z'), minutes))).toMatchObject({ code: 'sla.noWorkingTime' });
  });
});

describe('subtracting working minutes', () => {
  it.each([
    ['within a day', '2026-03-02T11:00:00Z', 90, '2026-03-02T09:30:00.000Z'],
    ['exactly until opening time', '2026-03-02T10:00:00Z', 60, '2026-03-02T09:00:00.000Z'],
    ['over a weekend', '2026-03-09T09:30:00Z', 60, '2026-03-06T16:30:00.000Z'],
    ['from opening time', '2026-03-09T09:00:00Z', 1, '2026-03-06T16:59:00.000Z'],
    ['of nothing while closed: the last closing', '2026-03-08T12:00:00Z', 0, '2026-03-06T17:00:00.000Z'],
    ['of nothing at opening time: the last closing', '2026-03-09T09:00:00Z', 0, '2026-03-06T17:00:00.000Z'],
    ['of nothing while open: stays', '2026-03-09T09:01:00Z', 0, '2026-03-09T09:01:00.000Z'],
  ])('%s: from %s, %s minutes', (_what, to, minutes, expected) => {
    expect(subtract(to, minutes)).toBe(expected);
  });
});

describe('working minutes between two moments', () => {
  it.each([
    ['a whole week', '2026-03-02T00:00:00Z', '2026-03-09T00:00:00Z', 2400],
    ['a weekend', '2026-03-06T17:00:00Z', '2026-03-09T09:00:00Z', 0],
    ['seconds', '2026-03-02T09:00:00Z', '2026-03-02T09:00:42Z', 0.7],
    ['the wrong way round', '2026-03-03T09:00:00Z', '2026-03-02T09:00:00Z', 0],
    ['a year of weeks', '2026-01-05T00:00:00Z', '2027-01-04T00:00:00Z', 52 * 2400],
  ])('%s', (_what, from, to, minutes) => {
    expect(between(from, to)).toBe(minutes);
  });
});
