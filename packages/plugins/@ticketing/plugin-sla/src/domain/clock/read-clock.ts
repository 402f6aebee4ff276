import { MINUTE_MS } from '../calendar/calendar-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { TARGETS, type SlaTerms, type Target } from '../policy/sla-policy';
import { promisesOf } from './promises';
import { readPromise, type DueLevel, type PromiseReading, type SlaState, type TargetReading } from './read-promise';
import { slaClock } from './sla-clock';
import { phasesUntil, type TicketHistory } from './ticket-history';

/** Everything deadlines depend on. The terms and the calendar of today measure the whole history. */
export interface ClockFacts {
  history: TicketHistory;
  terms: SlaTerms;
  calendar: WorkingCalendar;
}

export interface ClockReading {
  /** The worst that happened to any promise; of open promises the worst state; null when nothing is promised yet. */
  state: SlaState | null;
  /** Each target's present promise (of next replies the latest); null when there is none. */
  targets: Record<Target, TargetReading | null>;
  /** Whether a promise of this target was ever broken, an earlier next reply included. */
  isBreached: Record<Target, boolean>;
  /** Since when the clock is paused; null while it runs or has ended. */
  pausedAt: Date | null;
  /** Working minutes of all pauses since the submission. */
  pausedMinutes: number;
  /** The open promise whose deadline comes first; it may have passed. */
  nextDue: { target: Target; dueAt: Date } | null;
  /** What has come due on this ticket, in order, whether anybody looked or not. */
  owed: DueLevel[];
  /** When something comes due next if nothing else happens. See `nextCheckAt` for what is owed but not sent. */
  nextAlertAt: Date | null;
}

/**
 * Reads the clocks of a ticket at `now`. What is later than `now` in the history is not known yet. Recomputing needs nothing but the facts
 * and repairs nothing: the same facts and moment give the same reading.
 */
export function readClock({ history, terms, calendar }: ClockFacts, now: Date): ClockReading {
  const at = now.getTime();
  const phases = phasesUntil(history, at);
  const phase = phases[phases.length - 1];
  const read = promisesOf(history, phases, terms, at).map((promise) => readPromise(promise, { calendar, terms, phases, now: at }));
  const due = read.flatMap((one) => one.due).sort(byMoment);
  const next = due.find(({ dueAt }) => dueAt > now);
  return {
    state: worstOf(read),
    targets: byTarget((target) => read.filter(({ reading }) => reading.target === target).at(-1)?.reading ?? null),
    isBreached: byTarget((target) => read.some(({ reading }) => reading.target === target && reading.breachedAt !== null)),
    pausedAt: phase.clock === 'paused' ? new Date(phase.from) : null,
    pausedMinutes: slaClock(calendar, phases, phases[0].from, null).pausedMs(at) / MINUTE_MS,
    nextDue: nextDueOf(read),
    owed: due.filter(({ dueAt }) => dueAt <= now),
    nextAlertAt: next?.dueAt ?? null,
  };
}

// An open promise outranks a kept one, and a kept one an empty one.
const WORST_FIRST: readonly SlaState[] = ['breached', 'paused', 'warning', 'ok', 'met', 'waived'];

function worstOf(read: readonly PromiseReading[]): SlaState | null {
  return WORST_FIRST.find((state) => read.some(({ reading }) => reading.state === state)) ?? null;
}

function nextDueOf(read: readonly PromiseReading[]): { target: Target; dueAt: Date } | null {
  const open = read.flatMap(({ reading: { target, dueAt, stoppedAt } }) => (dueAt && !stoppedAt ? [{ target, dueAt }] : []));
  return open.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())[0] ?? null;
}

const byTarget = <T>(valueOf: (target: Target) => T): Record<Target, T> =>
  ({ firstResponse: valueOf('firstResponse'), nextReply: valueOf('nextReply'), resolution: valueOf('resolution') });

// Levels of one promise are in order already, and sorting keeps that.
const byMoment = (a: DueLevel, b: DueLevel) => a.dueAt.getTime() - b.dueAt.getTime() || TARGETS.indexOf(a.target) - TARGETS.indexOf(b.target);
