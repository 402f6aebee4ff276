import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketDay, ticketNumber } from '../ticket-number';

const HOUR_MS = 60 * 60 * 1000;
const hoursAfter = (moment: Date, hours: number) => new Date(moment.getTime() + hours * HOUR_MS);

describe('the day of a ticket number', () => {
  it.each([
    ['UTC', '20260302'],
    ['Asia/Shanghai', '20260303'],
    ['America/New_York', '20260302'],
    ['Pacific/Kiritimati', '20260303'],
    ['Pacific/Pago_Pago', '20260302'],
    ['Asia/Kathmandu', '20260303'],
  ])('is the day on the wall in %s', (timeZone, day) => {
    expect(ticketDay(new Date('2026-03-02T20:00:00Z'), timeZone)).toBe(day);
  });

  it('begins at midnight of the desk', () => {
    expect(ticketDay(new Date('2026-03-02T15:59:59.999Z'), 'Asia/Shanghai')).toBe('20260302');
    expect(ticketDay(new Date('2026-03-02T16:00:00.000Z'), 'Asia/Shanghai')).toBe('20260303');
  });

  it.each([
    ['when the clocks go forward', '2026-03-28T23:00:00Z', '20260329', 23],
    ['when the clocks go back', '2026-10-24T22:00:00Z', '20261025', 25],
  ])('has the hours of its daylight-saving day %s', (_name, midnight, day, hours) => {
    const days = Array.from({ length: 27 }, (_unused, hour) => ticketDay(hoursAfter(new Date(midnight), hour - 1), 'Europe/Berlin'));
    expect(days.filter((one) => one === day)).toHaveLength(hours);
    expect(days[0]).not.toBe(day);
    expect(days[1]).toBe(day);
  });

  it('of a leap year is there', () => {
    expect(ticketDay(new Date('2028-02-29T12:00:00Z'), 'UTC')).toBe('20280229');
  });

  it('in a time zone that does not exist is an error', () => {
    expect(() => ticketDay(new Date(0), 'Mars/Olympus')).toThrow(RangeError);
  });

  const anyMoment = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true });
  const anyZone = fc.constantFrom('UTC', 'Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kolkata');

  it('is always eight digits, at most one day away from the day in UTC', () => {
    fc.assert(
      fc.property(anyMoment, anyZone, (at, zone) => {
        const day = ticketDay(at, zone);
        expect(day).toMatch(/^\d{8}$/);
        expect([-24, 0, 24].map((hours) => ticketDay(hoursAfter(at, hours), 'UTC'))).toContain(day);
      }),
    );
  });

  it('never goes back as time goes on', () => {
    fc.assert(
      fc.property(anyMoment, anyZone, fc.integer({ min: 0, max: 72 }), (at, zone, hours) => {
        expect(ticketDay(hoursAfter(at, hours), zone) >= ticketDay(at, zone)).toBe(true);
      }),
    );
  });
});

describe('a ticket number', () => {
  it('has at least four digits a day', () => {
    expect(ticketNumber('20260302', 1)).toBe('TKT-20260302-0001');
    expect(ticketNumber('20260302', 9999)).toBe('TKT-20260302-9999');
  });

  it('has more of them on a very busy day', () => {
    expect(ticketNumber('20260302', 10000)).toBe('TKT-20260302-10000');
  });

  it.each([
    ['20260302', 0],
    ['20260302', -1],
    ['20260302', 1.5],
    ['20260302', Number.NaN],
    ['2026-03-02', 1],
    ['', 1],
  ])('of day "%s" and sequence %s is an error', (day, sequence) => {
    expect(() => ticketNumber(day, sequence)).toThrow(RangeError);
  });

  it('is another one for another day or sequence', () => {
    const day = fc.stringMatching(/^\d{8}$/);
    const sequence = fc.integer({ min: 1, max: 200_000 });
    fc.assert(
      fc.property(day, sequence, day, sequence, (oneDay, one, otherDay, other) => {
        expect(ticketNumber(oneDay, one) === ticketNumber(otherDay, other)).toBe(oneDay === otherDay && one === other);
      }),
    );
  });
});
