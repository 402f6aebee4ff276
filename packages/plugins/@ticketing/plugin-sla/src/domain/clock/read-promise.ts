import { levelsOf, type AlertLevel } from '../alerts/alert-levels';
import { MINUTE_MS } from '../calendar/calendar-date';
import { addWorkingMs } from '../calendar/working-time';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { SlaTerms, Target } from '../policy/sla-policy';
import type { Promised } from './promises';
import { slaClock } from './sla-clock';
import type { Phase } from './ticket-history';

/**
 * ok, warning, paused: the promise is open. breached: it was broken, for good. met: it was kept. waived: the ticket ended before it was
 * either (cancelled), so it counts in no figure.
 */
export const SLA_STATES = ['ok', 'warning', 'breached', 'paused', 'met', 'waived'] as const;
export type SlaState = (typeof SLA_STATES)[number];

export interface TargetReading {
  target: Target;
  /** Counts next replies, and for a resolution how often the ticket was opened, from 1. */
  cycle: number;
  state: SlaState;
  targetMinutes: number;
  startedAt: Date;
  /**
   * Open and running: when the promise breaks if nothing else happens. Broken: when it broke. Met: when it would have been broken.
   * Null while paused unbroken, when waived, and when the calendar has no such moment within ten years.
   */
  dueAt: Date | null;
  /** Null while the promise is open. */
  stoppedAt: Date | null;
  breachedAt: Date | null;
  /** Working minutes, with fractions. */
  spentMinutes: number;
  pausedMinutes: number;
  /** Below zero when overdue. */
  remainingMinutes: number;
  /** Of the promised time, rounded down; above 100 when overdue. */
  percent: number;
}

/** Something that became or becomes due on a clock. */
export interface DueLevel {
  target: Target;
  level: AlertLevel;
  cycle: number;
  dueAt: Date;
}

export interface PromiseReading {
  reading: TargetReading;
  /** What was due until `now`, and what comes due if nothing else happens; in order. */
  due: DueLevel[];
}

export interface Setting {
  calendar: WorkingCalendar;
  terms: SlaTerms;
  phases: readonly Phase[];
  now: number;
}

/** What one promise looks like at `now`. */
export function readPromise(promise: Promised, { calendar, terms, phases, now }: Setting): PromiseReading {
  const { target, from, answeredAt, minutes } = promise;
  const clock = slaClock(calendar, phases, from, answeredAt);
  const phase = phases[phases.length - 1];
  const isResolution = target === 'resolution';
  const due = levelsOf(terms, minutes).flatMap(({ level, afterMs }): DueLevel[] => {
    const moment = clock.momentOf(afterMs);
    return moment ? [{ target, level, cycle: isResolution ? moment.reopenings + 1 : promise.cycle, dueAt: new Date(moment.at) }] : [];
  });
  const momentOf = (level: AlertLevel) => due.find((one) => one.level === level)?.dueAt ?? null;
  const isPast = (level: AlertLevel) => (momentOf(level)?.getTime() ?? Infinity) <= now;

  const isKept = answeredAt !== null || (isResolution && phase.clock === 'solved');
  const hasEnded = isKept || phase.clock === 'solved' || phase.clock === 'cancelled';
  const stoppedAt = answeredAt ?? (hasEnded ? Math.max(phase.from, from) : null);
  const spentMs = clock.spentMs(now);
  const remainingMs = minutes * MINUTE_MS - spentMs;
  const state = stateOf({
    isBroken: isPast('breach'), isKept, hasEnded, isPaused: phase.clock === 'paused', isWarned: isPast('warn'),
  });
  const reading: TargetReading = {
    target,
    cycle: isResolution ? phase.reopenings + 1 : promise.cycle,
    state,
    targetMinutes: minutes,
    startedAt: new Date(from),
    dueAt: state === 'met' && stoppedAt !== null ? wouldBeDue(calendar, stoppedAt, remainingMs) : momentOf('breach'),
    stoppedAt: dateOrNull(stoppedAt),
    breachedAt: isPast('breach') ? momentOf('breach') : null,
    spentMinutes: spentMs / MINUTE_MS,
    pausedMinutes: clock.pausedMs(now) / MINUTE_MS,
    remainingMinutes: remainingMs / MINUTE_MS,
    percent: Math.floor((spentMs / (minutes * MINUTE_MS)) * 100),
  };
  return { reading, due };
}

/** A broken promise stays broken, whatever comes after. */
function stateOf(is: Record<'isBroken' | 'isKept' | 'hasEnded' | 'isPaused' | 'isWarned', boolean>): SlaState {
  if (is.isBroken) return 'breached';
  if (is.isKept) return 'met';
  if (is.hasEnded) return 'waived';
  if (is.isPaused) return 'paused';
  return is.isWarned ? 'warning' : 'ok';
}

/** Without time left the moment of the answer itself, not the next opening after it. */
function wouldBeDue(calendar: WorkingCalendar, stoppedAt: number, remainingMs: number): Date | null {
  return remainingMs > 0 ? dateOrNull(addWorkingMs(calendar, stoppedAt, remainingMs)) : new Date(stoppedAt);
}

const dateOrNull = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));
