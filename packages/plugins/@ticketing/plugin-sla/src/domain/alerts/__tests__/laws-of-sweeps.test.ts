import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLife, momentsOf, type Life } from '../../clock/__tests__/some-lives';
import { readClock, type ClockFacts } from '../../clock/read-clock';
import { nextCheckAt, planSweep, withdrawnAlerts, type SlaAlert } from '../plan-sweep';

const runs = { numRuns: 300 };
const ticketId = '1';
const ticketAt = (facts: ClockFacts, now: Date) => ({ ticketId, reading: readClock(facts, now) });

/** Sweeps at these moments, each knowing what was sent before; answers all alerts in the order of sending. */
const sweepAt = (facts: ClockFacts, moments: readonly Date[]): SlaAlert[] =>
  moments.reduce<SlaAlert[]>((sent, now) => [...sent, ...planSweep([ticketAt(facts, now)], sent)], []);
const inOrder = (alerts: readonly SlaAlert[]) => [...alerts].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.target + a.level < b.target + b.level ? -1 : 1));
const endOf = ({ looks }: Life) => looks[looks.length - 1];

describe('laws of sweeps', () => {
  it('lives bring about alerts of every level and target', () => {
    const seen = new Set<string>();
    fc.assert(fc.property(anyLife, ({ facts, looks }) => sweepAt(facts, looks).forEach(({ target, level }) => seen.add(target).add(level))), { seed: 1, numRuns: 300 });
    expect([...seen].sort()).toEqual(['breach', 'escalate-1', 'escalate-2', 'escalate-3', 'firstResponse', 'nextReply', 'resolution', 'warn']);
  });

  it('any subset of sweeps gives the same alerts as one sweep at the end', () => {
    fc.assert(fc.property(anyLife.chain((life) => fc.tuple(fc.constant(life), fc.subarray(life.looks))), ([life, some]) => {
      const end = endOf(life);
      const expected = inOrder(sweepAt(life.facts, [end]));
      expect(inOrder(sweepAt(life.facts, [...some, end]))).toEqual(expected);
      expect(inOrder(sweepAt(life.facts, [...life.looks, end]))).toEqual(expected);
    }), runs);
  });

  it('sweeping once more sends nothing', () => {
    fc.assert(fc.property(anyLife, (life) => {
      const sent = sweepAt(life.facts, [endOf(life)]);
      expect(planSweep([ticketAt(life.facts, endOf(life))], sent)).toEqual([]);
    }), runs);
  });

  it('an alert is sent at the earliest when it is due, and has one key', () => {
    fc.assert(fc.property(anyLife, ({ facts, looks }) => {
      for (const now of looks) for (const { dueAt } of planSweep([ticketAt(facts, now)], [])) expect(dueAt <= now).toBe(true);
      const keys = sweepAt(facts, looks).map(({ target, level, cycle }) => `${target} ${level} ${cycle}`);
      expect(new Set(keys).size).toBe(keys.length);
    }), runs);
  });

  it('whoever looks only when something happens and when told to look sends every alert at its moment', () => {
    fc.assert(fc.property(anyLife, (life) => {
      const { facts } = life;
      const events = momentsOf(facts.history);
      const sent: SlaAlert[] = [];
      const end = endOf(life);
      let now: Date | undefined = events[0];
      while (now && now <= end) {
        const moment: Date = now;
        const alerts = planSweep([ticketAt(facts, moment)], sent);
        for (const { dueAt } of alerts) expect(dueAt).toEqual(moment);
        sent.push(...alerts);
        const check = nextCheckAt(ticketAt(facts, moment), sent);
        const event = events.find((one) => one > moment);
        now = [check, event].filter((one) => one != null).sort((a, b) => a.getTime() - b.getTime())[0];
      }
      expect(inOrder(sent)).toEqual(inOrder(sweepAt(facts, [end])));
    }), runs);
  });

  it('nothing is ever taken back while the terms stay', () => {
    fc.assert(fc.property(anyLife, ({ facts, looks }) => {
      const sent: SlaAlert[] = [];
      for (const now of looks) {
        sent.push(...planSweep([ticketAt(facts, now)], sent));
        expect(withdrawnAlerts(ticketAt(facts, now), sent)).toEqual([]);
      }
    }), runs);
  });
});
