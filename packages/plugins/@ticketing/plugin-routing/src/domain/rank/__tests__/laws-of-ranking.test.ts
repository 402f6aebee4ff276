import { PRIORITIES } from '@ticketing/plugin-tickets/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCandidates, anyOneTicket, anyQueue, NOW } from '../../__tests__/some-desk';
import type { Candidate } from '../../agents/candidate';
import { eligibilityOf } from '../../eligibility/eligibility';
import { rank } from '../rank';
import type { Ranked } from '../reason';
import { WEIGHTED_RULES } from '../weights';

const runs = { numRuns: 300 };
const placeOf = (ranked: readonly Ranked[], userId: string) => ranked.findIndex((one) => one.userId === userId);
const shuffled = (agents: readonly Candidate[]) => fc.shuffledSubarray([...agents], { minLength: agents.length });

describe('laws of ranking', () => {
  it('desks of every kind are looked at', () => {
    const seen = new Set<string>();
    fc.assert(fc.property(anyCandidates(), anyOneTicket, anyQueue, (agents, ticket, queue) => {
      for (const one of agents) seen.add(eligibilityOf(one, ticket, queue, NOW)?.reason ?? 'eligible');
      for (const { reasons } of rank(agents, ticket, queue, NOW)) for (const { rule } of reasons) seen.add(rule);
    }), { seed: 1, numRuns: 400 });
    expect([...seen].sort()).toEqual([
      'absent', 'away', 'chance', 'disabled', 'eligible', 'fairness', 'full', 'fullForPriority', 'language', 'lastAgent', 'limit', 'load', 'offline', 'order', 'returned',
      'skill', 'slaTime', 'turn', 'unaccepted',
    ]);
  });

  it('asked twice, the answer is the same, and nothing was changed', () => {
    fc.assert(fc.property(anyCandidates(), anyOneTicket, anyQueue, (agents, ticket, queue) => {
      const before = structuredClone(agents);
      expect(rank(agents, ticket, queue, NOW)).toEqual(rank(agents, ticket, queue, NOW));
      expect(agents).toEqual(before);
    }), runs);
  });

  it('the order in which candidates are named changes nothing', () => {
    fc.assert(fc.property(anyCandidates().chain((agents) => fc.tuple(fc.constant(agents), shuffled(agents))), anyOneTicket, anyQueue, ([agents, mixed], ticket, queue) => {
      expect(rank(mixed, ticket, queue, NOW)).toEqual(rank(agents, ticket, queue, NOW));
    }), runs);
  });

  it('whoever wants only the first gets the same ones', () => {
    fc.assert(fc.property(anyCandidates(), anyOneTicket, anyQueue, fc.nat({ max: 5 }), (agents, ticket, queue, most) => {
      expect(rank(agents, ticket, queue, NOW, most)).toEqual(rank(agents, ticket, queue, NOW).slice(0, most));
    }), runs);
  });

  it('exactly those who can take the ticket appear, each once, unless people assign by hand', () => {
    fc.assert(fc.property(anyCandidates(), anyOneTicket, anyQueue, (agents, ticket, queue) => {
      const able = queue.strategy === 'manual' ? [] : agents.filter((one) => eligibilityOf(one, ticket, queue, NOW) === null);
      expect(rank(agents, ticket, queue, NOW).map(({ userId }) => userId).sort()).toEqual(able.map(({ userId }) => userId).sort());
    }), runs);
  });

  it('one more open ticket never raises the rank of an agent', () => {
    const oneMore = fc.constantFrom(...PRIORITIES, null);
    fc.assert(fc.property(anyCandidates().filter((agents) => agents.length > 0), fc.nat(), oneMore, anyOneTicket, anyQueue, (agents, number, priority, ticket, queue) => {
      const busy = agents[number % agents.length];
      const busier = { ...busy, open: busy.open + 1, openByPriority: priority === null ? busy.openByPriority : { ...busy.openByPriority, [priority]: busy.openByPriority[priority] + 1 } };
      const before = rank(agents, ticket, queue, NOW);
      const after = rank(agents.map((one) => (one === busy ? busier : one)), ticket, queue, NOW);
      const [had, has] = [placeOf(before, busy.userId), placeOf(after, busy.userId)];
      if (had < 0) expect(has).toBe(-1);
      else if (has >= 0) expect(has).toBeGreaterThanOrEqual(had);
    }), runs);
  });

  it('weights multiplied by the same number give the same answer, to the last point', () => {
    fc.assert(fc.property(anyCandidates(), anyOneTicket, anyQueue, fc.integer({ min: 1, max: 20 }), (agents, ticket, queue, factor) => {
      const weights = { ...queue.weights };
      for (const rule of WEIGHTED_RULES) weights[rule] *= factor;
      expect(rank(agents, ticket, { ...queue, weights }, NOW)).toEqual(rank(agents, ticket, queue, NOW));
    }), runs);
  });

  it('somebody who joins or leaves changes nothing in the order of the others', () => {
    fc.assert(fc.property(anyCandidates().filter((agents) => agents.length > 0), fc.nat(), anyOneTicket, anyQueue, (agents, number, ticket, queue) => {
      const leaver = agents[number % agents.length];
      const all = rank(agents, ticket, queue, NOW).map(({ userId }) => userId);
      const rest = rank(agents.filter((one) => one !== leaver), ticket, queue, NOW).map(({ userId }) => userId);
      expect(rest).toEqual(all.filter((userId) => userId !== leaver.userId));
    }), runs);
  });

  it('points are from 0 to 100, the most first, and add up from the reasons', () => {
    fc.assert(fc.property(anyCandidates(), anyOneTicket, anyQueue, (agents, ticket, queue) => {
      let previous = 100;
      for (const { points, reasons } of rank(agents, ticket, queue, NOW)) {
        const hundredths = reasons.reduce((sum, reason) => sum + Math.round(reason.points * 100), 0);
        expect(Math.round(points * 100)).toBe(hundredths);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(previous);
        previous = points;
      }
    }), runs);
  });
});
