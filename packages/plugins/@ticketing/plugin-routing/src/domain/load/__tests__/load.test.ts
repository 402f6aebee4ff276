import { PRIORITIES, STATUS_CATEGORIES } from '@ticketing/plugin-tickets/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCandidates, candidate } from '../../__tests__/some-desk';
import { countsAsLoad, freeCapacity, reachedLimit, weightedLoad } from '../load';

describe('the load of an agent', () => {
  it('is made of the tickets he has to do something about, or wait with', () => {
    expect(STATUS_CATEGORIES.filter(countsAsLoad)).toEqual(['assigned', 'processing', 'pending']);
  });

  it('weighs an urgent ticket like several small ones, and one without a priority like a small one', () => {
    expect(weightedLoad(candidate({ openByPriority: { P0: 1, P2: 2, P3: 3 } }))).toBe(4 + 2 * 2 + 3);
    expect(weightedLoad(candidate({ open: 2 }))).toBe(2);
  });
});

describe('free capacity', () => {
  it('is what is left of all', () => {
    expect(freeCapacity(candidate({ capacity: 10, openByPriority: { P2: 7 } }), 'P2')).toBe(3);
  });

  it('is what is left for the priority, when that is less', () => {
    const agent = candidate({ capacity: 10, capacityByPriority: { P0: 2, P1: 9 }, openByPriority: { P0: 1, P2: 4 } });
    expect(PRIORITIES.map((priority) => freeCapacity(agent, priority))).toEqual([1, 5, 5, 5]);
  });

  it('for a ticket without a priority knows no limit but that for all', () => {
    expect(freeCapacity(candidate({ capacity: 10, capacityByPriority: { P0: 0, P1: 0, P2: 0, P3: 0 } }), null)).toBe(10);
  });

  it('is nothing, not less, for somebody over the limit', () => {
    expect(freeCapacity(candidate({ capacity: 2, openByPriority: { P3: 5 } }), 'P3')).toBe(0);
  });

  it('is there exactly when no limit is reached', () => {
    fc.assert(fc.property(anyCandidates(1), fc.constantFrom(null, ...PRIORITIES), (agents, priority) => {
      for (const agent of agents) expect(freeCapacity(agent, priority) > 0).toBe(reachedLimit(agent, priority) === null);
    }), { numRuns: 500 });
  });
});
