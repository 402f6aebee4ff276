import { addWorkingMs, workingMsBetween } from '../calendar/working-time';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { StatusClock } from './status-clock';
import type { Phase } from './ticket-history';

/** A moment at which a clock has worked for a given time, and how often the ticket had been reopened by then. */
export interface ClockMoment {
  at: number;
  reopenings: number;
}

/**
 * The clock of one promise. It counts working time in running phases between `from` and the answer; nothing is added up beforehand, so
 * whatever changes (calendar, terms, history), a new clock is right.
 */
export interface SlaClock {
  /** Working ms counted until `now`. */
  spentMs(now: number): number;
  /** Working ms that went by in pauses until `now`. */
  pausedMs(now: number): number;
  /**
   * The first moment in a running phase with `ms` (above 0) behind it; in the future when the present phase runs on for so long. Null when
   * the clock was paused or stopped before, and when ten years do not suffice. What falls on the very start of a pause comes after it, and
   * what falls on the moment of the answer does not come: a deadline is kept at its last moment.
   */
  momentOf(ms: number): ClockMoment | null;
}

export function slaClock(calendar: WorkingCalendar, phases: readonly Phase[], from: number, answeredAt: number | null): SlaClock {
  const lived = phases
    .map((phase) => ({ ...phase, from: Math.max(phase.from, from), to: Math.min(phase.to, answeredAt ?? Infinity) }))
    .filter((phase) => phase.from < phase.to);
  const working = (clock: StatusClock, now: number) =>
    lived.filter((phase) => phase.clock === clock).reduce((sum, phase) => sum + workingMsBetween(calendar, phase.from, Math.min(phase.to, now)), 0);
  return {
    spentMs: (now) => working('running', now),
    pausedMs: (now) => working('paused', now),
    momentOf(ms) {
      let left = ms;
      for (const phase of lived) {
        if (phase.clock !== 'running') continue;
        const at = addWorkingMs(calendar, phase.from, left);
        if (at === null) return null;
        if (at < phase.to) return { at, reopenings: phase.reopenings };
        left -= workingMsBetween(calendar, phase.from, phase.to);
      }
      return null;
    },
  };
}
