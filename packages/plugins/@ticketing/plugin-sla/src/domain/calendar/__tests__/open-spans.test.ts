import { describe, expect, it } from 'vitest';
import { WEEKDAYS, type Span } from '../working-calendar';
import { openSpansOfDate } from '../open-spans';
import { ALL_DAY, calendar, span, weekOf } from './some-calendars';

const open = (timeZone: string, date: string, ...spans: Span[]) =>
  openSpansOfDate(calendar({ timeZone, week: weekOf(spans, ...WEEKDAYS) }), date).map(({ from, to }) => `${from.toISOString().slice(5, 16)} ${to.toISOString().slice(5, 16)}`);
const hoursOf = (timeZone: string, date: string) =>
  openSpansOfDate(calendar({ timeZone, week: weekOf(ALL_DAY, ...WEEKDAYS) }), date).reduce((sum, { from, to }) => sum + (to.getTime() - from.getTime()) / 3_600_000, 0);

describe('the open spans of a local day', () => {
  it('are wall-clock times of the zone', () => {
    expect(open('Asia/Kolkata', '2026-06-01', span('09:00', '12:00'), span('13:00', '18:00'))).toEqual(['06-01T03:30 06-01T06:30', '06-01T07:30 06-01T12:30']);
  });

  it.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['Asia/Shanghai', '2026-03-29', 24],
    ['Pacific/Apia', '2011-12-30', 0],
  ])('last the hours that go by: in %s on %s %s', (zone, date, hours) => {
    expect(hoursOf(zone, date)).toBe(hours);
  });

  it('begin at the change of the clocks when their start is skipped', () => {
    expect(open('Europe/Berlin', '2026-03-29', span('02:30', '04:00'))).toEqual(['03-29T01:00 03-29T02:00']);
  });

  it('are not there when they lie inside the skipped hour', () => {
    expect(open('Europe/Berlin', '2026-03-29', span('02:00', '03:00'), span('03:00', '04:00'))).toEqual(['03-29T01:00 03-29T02:00']);
  });

  it('go on through the repeated hour', () => {
    expect(open('Europe/Berlin', '2026-10-25', span('01:00', '04:00'))).toEqual(['10-24T23:00 10-25T03:00']);
  });

  it('happen once when they lie inside the repeated hour', () => {
    expect(open('Europe/Berlin', '2026-10-25', span('02:15', '02:45'))).toEqual(['10-25T00:15 10-25T00:45']);
  });

  it('of a text that is no date are none', () => {
    expect(open('UTC', 'tomorrow', span('09:00', '17:00'))).toEqual([]);
  });
});
