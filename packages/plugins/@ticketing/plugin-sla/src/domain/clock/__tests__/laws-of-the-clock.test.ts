import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCalendar, anyMoment } from '../../calendar/__tests__/some-calendars';
import { addWorkingMs, workingMsBetween } from '../../calendar/working-time';
import { TARGETS } from '../../policy/sla-policy';
import { readClock, type ClockFacts, type ClockReading } from '../read-clock';
import { phasesUntil, type TicketHistory } from '../ticket-history';
import { anyLife, terms } from './some-lives';

const MINUTE_MS = 60_000;
const runs = { numRuns: 300 };
const readingsOf = (reading: ClockReading) => TARGETS.flatMap((target) => reading.targets[target] ?? []);

/** What was known at a moment: everything later is cut off. */
const knownAt = (facts: ClockFacts, now: Date): ClockFacts => {
  const { submittedAt, statusChanges, customerMessagesAt, agentRepliesAt } = facts.history;
  const isKnown = (at: Date) => at <= now;
  return {
    ...facts,
    history: { submittedAt, statusChanges: statusChanges.filter(({ at }) => isKnown(at)), customerMessagesAt: customerMessagesAt.filter(isKnown), agentRepliesAt: agentRepliesAt.filter(isKnown) },
  };
};
const inEveryLook = (law: (reading: ClockReading, now: Date, facts: ClockFacts) => void) =>
  fc.assert(fc.property(anyLife, ({ facts, looks }) => looks.forEach((now) => law(readClock(facts, now), now, facts))), runs);

describe('laws of the clock', () => {
  it('recomputing needs no repair: the same facts give the same reading, in any order of the lists', () => {
    fc.assert(fc.property(anyLife, ({ facts, looks }) => {
      const { history } = facts;
      const shuffled: TicketHistory = { ...history, customerMessagesAt: [...history.customerMessagesAt].reverse(), agentRepliesAt: [...history.agentRepliesAt].reverse() };
      for (const now of looks) {
        const reading = readClock(facts, now);
        expect(readClock({ ...facts, calendar: { ...facts.calendar }, history: shuffled }, now)).toEqual(reading);
      }
    }), { numRuns: 50 });
  });

  it('a reading knows nothing of the future', () => {
    inEveryLook((reading, now, facts) => expect(readClock(knownAt(facts, now), now)).toEqual(reading));
  });

  it('a pause of p working minutes moves the deadline by p', () => {
    fc.assert(fc.property(anyCalendar, anyMoment, fc.integer({ min: 2, max: 2000 }), fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 5 * 24 * 60 * MINUTE_MS }),
      (calendar, submittedAt, minutes, share, length) => {
        const promised = terms({ resolution: minutes });
        const pausedAt = addWorkingMs(calendar, submittedAt.getTime(), Math.floor(minutes * MINUTE_MS * share)) ?? 0;
        const resumedAt = pausedAt + length;
        const history = (changes: TicketHistory['statusChanges']): TicketHistory => ({ submittedAt, statusChanges: changes, customerMessagesAt: [], agentRepliesAt: [] });
        const paused = history([{ at: new Date(pausedAt), statusCategory: 'pending' }, { at: new Date(resumedAt), statusCategory: 'processing' }]);
        const dueAt = (one: TicketHistory) => readClock({ history: one, terms: promised, calendar }, new Date(resumedAt)).targets.resolution?.dueAt?.getTime() ?? 0;
        expect(workingMsBetween(calendar, dueAt(history([])), dueAt(paused))).toBe(workingMsBetween(calendar, pausedAt, resumedAt));
      }), runs);
  });

  it('a paused clock never breaches: nothing becomes due in a pause, or after the end', () => {
    inEveryLook((reading, now, facts) => {
      const phases = phasesUntil(facts.history, now.getTime());
      for (const { dueAt } of reading.owed) {
        const phase = phases.filter(({ from }) => from <= dueAt.getTime()).at(-1);
        expect(phase?.clock).toBe('running');
      }
    });
  });

  it('a paused or ended ticket has nothing coming due', () => {
    inEveryLook((reading, now, facts) => {
      const phase = phasesUntil(facts.history, now.getTime()).at(-1);
      if (phase?.clock !== 'running') expect([reading.nextAlertAt, reading.nextDue?.dueAt ?? now].every((moment) => moment === null || moment <= now)).toBe(true);
    });
  });

  it('a deadline stays where it is while nothing happens', () => {
    fc.assert(fc.property(anyLife, fc.integer({ min: 0, max: 10 * 24 * 60 * MINUTE_MS }), ({ facts, looks }, later) => {
      const last = looks[looks.length - 1];
      const dueAt = (now: Date) => readingsOf(readClock(facts, now)).map((one) => one.dueAt);
      expect(dueAt(new Date(last.getTime() + later))).toEqual(dueAt(last));
    }), runs);
  });

  it('spent and left make the promise, and what is broken has nothing left', () => {
    inEveryLook((reading) => {
      for (const one of readingsOf(reading)) {
        expect(one.spentMinutes + one.remainingMinutes).toBeCloseTo(one.targetMinutes, 6);
        if (one.breachedAt) expect(one.remainingMinutes).toBeLessThanOrEqual(0);
        else expect(one.remainingMinutes).toBeGreaterThanOrEqual(0);
        expect(one.state === 'breached').toBe(one.breachedAt !== null);
      }
    });
  });

  it('what is broken stays broken, and what was kept on a first response stays kept', () => {
    fc.assert(fc.property(anyLife, ({ facts, looks }) => {
      let before: ClockReading | null = null;
      for (const now of looks) {
        const reading = readClock(facts, now);
        for (const target of TARGETS) if (before?.isBreached[target]) expect(reading.isBreached[target]).toBe(true);
        if (before?.targets.firstResponse?.state === 'met') expect(reading.targets.firstResponse?.state).toBe('met');
        before = reading;
      }
    }), runs);
  });
});
