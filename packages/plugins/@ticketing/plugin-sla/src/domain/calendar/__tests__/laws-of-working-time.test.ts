import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfDate, minuteOfDay, weekdayOfDay } from '../calendar-date';
import type { WorkingCalendar } from '../working-calendar';
import { isOpenAt, lastWorkingMoment, nextWorkingMoment } from '../opening';
import { addWorkingMinutes, subtractWorkingMinutes, workingMinutesBetween } from '../working-time';
import { anyCalendar, anyMinute, anyMoment, at, calendar, span, valueOf } from './some-calendars';

const anyMinutes = fc.oneof(fc.integer({ min: 1, max: 240 }), fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 60_000_000 }).map((ms) => ms / 60_000));
const runs = { numRuns: 400 };
const add = (desk: WorkingCalendar, from: Date, minutes: number) => valueOf(addWorkingMinutes(desk, from, minutes));
const subtract = (desk: WorkingCalendar, to: Date, minutes: number) => valueOf(subtractWorkingMinutes(desk, to, minutes));
const ms = (minutes: number) => Math.round(minutes * 60_000);
const inOrder = (...moments: Date[]) => moments.sort((a, b) => a.getTime() - b.getTime());

describe('laws of working time', () => {
  it('what was added lies between: add, then measure', () => {
    fc.assert(fc.property(anyCalendar, anyMoment, anyMinutes, (desk, from, minutes) => {
      expect(ms(workingMinutesBetween(desk, from, add(desk, from, minutes)))).toBe(ms(minutes));
    }), runs);
  });

  it('what lies between leads there again: measure, then add', () => {
    fc.assert(fc.property(anyCalendar, anyMoment, anyMoment, (desk, one, other) => {
      const [from, to] = inOrder(one, other);
      const found = add(desk, from, workingMinutesBetween(desk, from, to));
      // The first such moment; from there to `to` nobody works, or nobody works from `to` on.
      expect(workingMinutesBetween(desk, found, to) + workingMinutesBetween(desk, to, found)).toBe(0);
    }), runs);
  });

  it('subtracting what was added leads back', () => {
    fc.assert(fc.property(anyCalendar, anyMoment, anyMinutes, (desk, from, minutes) => {
      const start = valueOf(nextWorkingMoment(desk, from));
      expect(subtract(desk, add(desk, start, minutes), minutes)).toEqual(start);
    }), runs);
  });

  it('adding is additive: two steps are one', () => {
    fc.assert(fc.property(anyCalendar, anyMoment, anyMinutes, anyMinutes, (desk, from, one, other) => {
      const sum = (ms(one) + ms(other)) / 60_000;
      expect(add(desk, add(desk, from, one), other)).toEqual(add(desk, from, sum));
    }), runs);
  });

  it('measuring is additive: a stretch is the sum of its parts', () => {
    fc.assert(fc.property(anyCalendar, anyMoment, anyMoment, anyMoment, (desk, one, two, three) => {
      const [from, middle, to] = inOrder(one, two, three);
      expect(ms(workingMinutesBetween(desk, from, middle)) + ms(workingMinutesBetween(desk, middle, to))).toBe(ms(workingMinutesBetween(desk, from, to)));
    }), runs);
  });

  it('adding is monotone: later starts and longer times never end earlier', () => {
    fc.assert(fc.property(anyCalendar, anyMoment, anyMoment, anyMinutes, anyMinutes, (desk, one, other, some, more) => {
      const [early, late] = inOrder(one, other);
      expect(add(desk, early, some) <= add(desk, late, some)).toBe(true);
      expect(add(desk, early, Math.min(some, more)) <= add(desk, early, Math.max(some, more))).toBe(true);
    }), runs);
  });

  it('no more working time goes by than time', () => {
    fc.assert(fc.property(anyCalendar, anyMoment, anyMoment, (desk, one, other) => {
      const [from, to] = inOrder(one, other);
      const worked = ms(workingMinutesBetween(desk, from, to));
      expect(worked >= 0 && worked <= to.getTime() - from.getTime()).toBe(true);
    }), runs);
  });

  it('searching always ends, with an answer or a refusal', () => {
    fc.assert(fc.property(anyCalendar, anyMoment, fc.double({ min: 0, noNaN: true }), (desk, from, minutes) => {
      for (const move of [addWorkingMinutes, subtractWorkingMinutes]) {
        const decision = move(desk, from, minutes);
        expect(decision.ok || decision.code === 'sla.noWorkingTime').toBe(true);
      }
    }), runs);
  });

  it('the desk is open exactly from openings to before closings', () => {
    fc.assert(fc.property(anyCalendar, anyMinute, (desk, moment) => {
      const isOpen = isOpenAt(desk, moment);
      expect(isOpen).toBe(valueOf(nextWorkingMoment(desk, moment)).getTime() === moment.getTime());
      expect(isOpen).toBe(workingMinutesBetween(desk, moment, new Date(moment.getTime() + 1)) > 0);
      expect(workingMinutesBetween(desk, valueOf(lastWorkingMoment(desk, moment)), moment)).toBe(0);
    }), runs);
  });
});

/** Counts minute by minute with nothing but the host's formatter: open from the first minute that shows the start to the first that shows the end. */
function countedMinutes(desk: WorkingCalendar, from: Date, to: Date): number {
  const formatter = new Intl.DateTimeFormat('sv-SE', { timeZone: desk.timeZone, dateStyle: 'short', timeStyle: 'short' });
  const wallTime = (minute: number) => Date.parse(`${formatter.format(minute * 60_000).replace(' ', 'T')}Z`) / 60_000;
  const [first, last] = [from.getTime() / 60_000, to.getTime() / 60_000];
  // A clock that was put back stands still until it is at its old time again.
  let [shown, before, count] = [-Infinity, -Infinity, 0];
  for (let minute = first - 180; minute < last; minute += 1) {
    const now = wallTime(minute);
    shown = Math.max(shown, before + 1, now);
    before = now;
    if (minute >= first && isWithinHours(desk, shown)) count += 1;
  }
  return count;
}

function isWithinHours(desk: WorkingCalendar, wallMinute: number): boolean {
  const day = Math.floor(wallMinute / 1440);
  const spansOn = () => {
    const exception = desk.exceptions.find(({ date }) => dayOfDate(date) === day);
    if (exception) return exception.spans;
    const isHoliday = desk.holidays.some(({ date, isYearly }) => (isYearly ? new Date(day * 86_400_000).toISOString().slice(5, 10) === date.slice(5) : dayOfDate(date) === day));
    return isHoliday ? [] : desk.week[weekdayOfDay(day)];
  };
  const ofDay = wallMinute - day * 1440;
  return spansOn().some(({ from, to }) => ofDay >= (minuteOfDay(from) ?? 0) && ofDay < (minuteOfDay(to) ?? 0));
}

describe('working time agrees with a clerk who counts minutes', () => {
  it('on any calendar, in any week', () => {
    fc.assert(fc.property(anyCalendar, anyMinute, fc.integer({ min: 0, max: 2000 }), (desk, from, length) => {
      const to = new Date(from.getTime() + length * 60_000);
      expect(workingMinutesBetween(desk, from, to)).toBe(countedMinutes(desk, from, to));
    }), { numRuns: 150 });
  }, 60_000);

  it('when the clocks go back in the middle of a span', () => {
    const desk = calendar({ timeZone: 'Europe/Berlin', week: { sun: [span('01:30', '02:30'), span('02:45', '03:15')] } });
    const [from, to] = [at('2026-10-24T20:00:00Z'), at('2026-10-25T12:00:00Z')];
    expect(workingMinutesBetween(desk, from, to)).toBe(150);
    expect(countedMinutes(desk, from, to)).toBe(150);
  });
});
