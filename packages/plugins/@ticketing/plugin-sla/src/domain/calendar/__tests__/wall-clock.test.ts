import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTimeZone, wallClockOf } from '../wall-clock';
import { anyMoment, ZONES } from './some-calendars';

/** "2026-03-29T02:30" as a wall time. */
const wall = (text: string) => Date.parse(`${text}Z`);
const iso = (instant: number) => new Date(instant).toISOString().replace('.000Z', 'Z');
const HOUR_MS = 3_600_000;

describe('the wall clock of a zone', () => {
  it.each([
    ['Europe/Berlin', '2026-03-29T00:59', '2026-03-28T23:59:00Z'],
    ['Europe/Berlin', '2026-03-29T12:00', '2026-03-29T10:00:00Z'],
    ['America/New_York', '2026-01-15T09:00', '2026-01-15T14:00:00Z'],
    ['Asia/Kolkata', '2026-06-01T09:00', '2026-06-01T03:30:00Z'],
    ['Asia/Kathmandu', '2026-06-01T09:00', '2026-06-01T03:15:00Z'],
    ['Pacific/Kiritimati', '2026-06-01T09:00', '2026-05-31T19:00:00Z'],
    ['Pacific/Pago_Pago', '2026-06-01T09:00', '2026-06-01T20:00:00Z'],
    ['Australia/Lord_Howe', '2026-01-15T09:00', '2026-01-14T22:00:00Z'],
  ])('in %s shows %s at %s', (zone, text, instant) => {
    const clock = wallClockOf(zone);
    expect(iso(clock.instantOf(wall(text)))).toBe(instant);
    expect(clock.wallTimeAt(Date.parse(instant))).toBe(wall(text));
  });

  it.each([
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30:00Z', '2026-03-29T01:00:00Z'],
    ['America/Los_Angeles', '2014-03-09T02:30', '2014-03-09T10:30:00Z', '2014-03-09T10:00:00Z'],
    ['Australia/Lord_Howe', '2026-10-04T02:10', '2026-10-03T15:40:00Z', '2026-10-03T15:30:00Z'],
    ['Africa/Cairo', '2026-04-24T00:00', '2026-04-23T22:00:00Z', '2026-04-23T22:00:00Z'],
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00:00Z', '2011-12-30T10:00:00Z'],
  ])('in %s skips %s: people mean %s, the clock reaches it at %s', (zone, text, meant, reached) => {
    const clock = wallClockOf(zone);
    expect(iso(clock.instantOf(wall(text)))).toBe(meant);
    expect(iso(clock.firstInstantFrom(wall(text)))).toBe(reached);
  });

  it.each([
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30:00Z'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00Z'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45:00Z'],
  ])('in %s shows %s twice: the first time counts', (zone, text, first) => {
    const clock = wallClockOf(zone);
    expect(iso(clock.instantOf(wall(text)))).toBe(first);
    expect(iso(clock.firstInstantFrom(wall(text)))).toBe(first);
  });

  it('reaches each time at the first moment that shows it or a later one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), anyMoment, fc.integer({ min: 0, max: 5 * HOUR_MS }), (zone, moment, earlier) => {
        const clock = wallClockOf(zone);
        const wallTime = moment.getTime();
        const first = clock.firstInstantFrom(wallTime);
        expect(clock.wallTimeAt(first)).toBeGreaterThanOrEqual(wallTime);
        expect(clock.wallTimeAt(first - 1)).toBeLessThan(wallTime);
        expect(clock.wallTimeAt(first - 1 - earlier)).toBeLessThan(wallTime);
      }),
      { numRuns: 500 },
    );
  });

  it('shows what a person meant, or the time after the gap', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), anyMoment, (zone, moment) => {
        const clock = wallClockOf(zone);
        const moved = clock.wallTimeAt(clock.instantOf(moment.getTime())) - moment.getTime();
        expect([0, HOUR_MS / 2, HOUR_MS]).toContain(moved);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the name of a time zone', () => {
  it.each(['UTC', 'Etc/UTC', 'Etc/GMT-6', 'Europe/Berlin', 'Asia/Shanghai'])('is known: %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['Mars/Olympus', '', '+08:00', 'Europe', null, 8])('is not known: %s', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});
