// Intl knows the rules of every zone, in the browser too; a date library would wrap the same Intl and still not keep what was asked before.
import { DAY_MS } from './calendar-date';

/**
 * The clock on the wall of one time zone. A wall time is written as the number of ms that the same reading would be in UTC, so that days
 * and times of day are plain arithmetic; an instant is ms since 1970 in UTC.
 */
export interface WallClock {
  /** What the wall clock shows at an instant. */
  wallTimeAt(instant: number): number;
  /**
   * The instant a person means by a wall time. Of a time that comes twice (clocks go back) the first one; a time that is skipped (clocks go
   * forward) is read as if the clock had not been changed: 02:30 becomes 03:30.
   */
  instantOf(wallTime: number): number;
  /** The first instant at which the wall clock shows this time or a later one: for a skipped time, the moment of the change. */
  firstInstantFrom(wallTime: number): number;
}

const clocks = new Map<string, WallClock>();

/** The wall clock of an IANA zone. Throws a RangeError when there is no such zone. */
export function wallClockOf(timeZone: string): WallClock {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = makeWallClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

/** Whether this is the name of a zone. "+08:00" is not one: it would never follow a change of the clocks. */
export function isTimeZone(name: unknown): name is string {
  if (typeof name !== 'string' || !/^[A-Za-z]/.test(name)) return false;
  try {
    wallClockOf(name);
    return true;
  } catch {
    return false;
  }
}

function makeWallClock(timeZone: string): WallClock {
  const offsetAt = offsetReader(timeZone);
  const offsetsAtMidnight = new Map<number, number>();
  const offsetAtMidnight = (day: number) => {
    const offset = offsetsAtMidnight.get(day) ?? offsetAt(day * DAY_MS);
    offsetsAtMidnight.set(day, offset);
    return offset;
  };

  /** The readings of a wall time by the offset before and after a change of the clocks nearby; no zone changes twice within three days. */
  function readings(wallTime: number) {
    const day = Math.floor(wallTime / DAY_MS);
    const [before, after] = [offsetAtMidnight(day - 1), offsetAtMidnight(day + 2)];
    const [byOld, byNew] = [wallTime - before, wallTime - after];
    if (before === after || offsetAt(byOld) === before) return { instant: byOld, isSkipped: false, byOld, byNew };
    return { instant: byNew, isSkipped: offsetAt(byNew) !== after, byOld, byNew };
  }

  return {
    wallTimeAt: (instant) => instant + offsetAt(instant),
    instantOf(wallTime) {
      const { instant, isSkipped, byOld } = readings(wallTime);
      return isSkipped ? byOld : instant;
    },
    firstInstantFrom(wallTime) {
      const { instant, isSkipped, byOld, byNew } = readings(wallTime);
      return isSkipped ? changeBetween(offsetAt, byNew, byOld) : instant;
    },
  };
}

/** The instant in (early, late] from which the offset is the one of `late`. */
function changeBetween(offsetAt: (instant: number) => number, early: number, late: number): number {
  const target = offsetAt(late);
  let [before, after] = [early, late];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle) === target) after = middle;
    else before = middle;
  }
  return after;
}

/** Wall time minus UTC in ms. Making a formatter costs a thousand times more than using it. */
function offsetReader(timeZone: string): (instant: number) => number {
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const wholeSecond = Math.floor(instant / 1000) * 1000;
    const [month, day, year, hour, minute, second] = (formatter.format(wholeSecond).match(/\d+/g) ?? []).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) - wholeSecond;
  };
}
