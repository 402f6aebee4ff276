import { describe, expect, it } from 'vitest';
import { OfficeHours } from '../office-hours';

const utc = new OfficeHours(0);
const at = (text: string) => new Date(`${text}Z`);

describe('office hours', () => {
  it('go on in the morning when the day is over, and on Monday after Friday', () => {
    expect(utc.after(at('2026-03-12T17:30:00'), 60)).toEqual(at('2026-03-13T09:00:00'));
    expect(utc.after(at('2026-03-13T17:30:00'), 60)).toEqual(at('2026-03-16T09:00:00'));
    expect(utc.after(at('2026-03-14T12:00:00'), 10)).toEqual(at('2026-03-16T08:40:00'));
    expect(utc.after(at('2026-03-12T09:00:00'), OfficeHours.days(1))).toEqual(at('2026-03-13T09:00:00'));
  });

  it('are counted between two moments, weekends and nights left out', () => {
    expect(utc.minutesBetween(at('2026-03-13T17:00:00'), at('2026-03-16T09:00:00'))).toBe(90);
    expect(utc.minutesBetween(at('2026-03-14T10:00:00'), at('2026-03-15T10:00:00'))).toBe(0);
    expect(utc.minutesBetween(at('2026-03-16T10:00:00'), at('2026-03-13T10:00:00'))).toBe(0);
  });

  it('are those of the place: 8:30 in Shanghai is half past midnight UTC', () => {
    const shanghai = new OfficeHours(480);
    expect(shanghai.after(at('2026-03-11T20:00:00'), 30)).toEqual(at('2026-03-12T01:00:00'));
  });
});
