import { PRIORITIES, STATUS_CATEGORIES } from '@ticketing/plugin-tickets/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsAsLoad } from '../load';
import { loadChange, type LoadedTicket } from '../load-change';

const ticket = (changes: Partial<LoadedTicket> = {}): LoadedTicket => ({ assigneeId: '7', statusCategory: 'assigned', priority: 'P2', ...changes });
const told = (before: LoadedTicket | null, after: LoadedTicket | null) => loadChange(before, after).map(({ userId, priority, delta }) => `${delta > 0 ? '+' : '-'}${priority} ${userId}`);

describe('the load changes when a ticket', () => {
  it.each([
    ['is filed for somebody', null, ticket(), ['+P2 7']],
    ['is filed for nobody', null, ticket({ assigneeId: null, statusCategory: 'new' }), []],
    ['is deleted', ticket(), null, ['-P2 7']],
    ['is assigned', ticket({ assigneeId: null, statusCategory: 'new' }), ticket(), ['+P2 7']],
    ['is transferred', ticket(), ticket({ assigneeId: '10' }), ['-P2 7', '+P2 10']],
    ['is transferred to somebody with a smaller id', ticket({ assigneeId: '10' }), ticket({ assigneeId: '9' }), ['+P2 9', '-P2 10']],
    ['is accepted or paused', ticket(), ticket({ statusCategory: 'pending' }), []],
    ['is resolved, though it keeps its assignee', ticket(), ticket({ statusCategory: 'resolved' }), ['-P2 7']],
    ['is reopened', ticket({ statusCategory: 'closed' }), ticket({ statusCategory: 'processing' }), ['+P2 7']],
    ['is returned', ticket(), ticket({ assigneeId: null, statusCategory: 'new' }), ['-P2 7']],
    ['gets another priority', ticket(), ticket({ priority: 'P0' }), ['-P2 7', '+P0 7']],
    ['gets a priority at all', ticket({ priority: null }), ticket(), ['-null 7', '+P2 7']],
    ['is transferred with another priority', ticket(), ticket({ assigneeId: '3', priority: 'P1' }), ['+P1 3', '-P2 7']],
  ])('%s', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });
});

const anyTicket = fc.record({
  assigneeId: fc.option(fc.constantFrom('2', '9', '10')), statusCategory: fc.constantFrom(...STATUS_CATEGORIES), priority: fc.option(fc.constantFrom(...PRIORITIES)),
});

/** How many tickets of which priority each agent has, counted anew. */
function counted(tickets: readonly (LoadedTicket | null)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of tickets) {
    if (one?.assigneeId && countsAsLoad(one.statusCategory)) counts[`${one.assigneeId} ${one.priority}`] = (counts[`${one.assigneeId} ${one.priority}`] ?? 0) + 1;
  }
  return counts;
}

describe('laws of load', () => {
  it('changes added up along any life of a ticket are what counting anew gives', () => {
    fc.assert(fc.property(fc.array(fc.option(anyTicket), { maxLength: 8 }), (states) => {
      const counts: Record<string, number> = {};
      states.forEach((after, index) => {
        for (const { userId, priority, delta } of loadChange(states[index - 1] ?? null, after)) counts[`${userId} ${priority}`] = (counts[`${userId} ${priority}`] ?? 0) + delta;
        expect(Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0))).toEqual(counted([after]));
      });
    }), { numRuns: 500 });
  });

  it('agents come in the order of their ids', () => {
    fc.assert(fc.property(fc.option(anyTicket), fc.option(anyTicket), (before, after) => {
      const ids = loadChange(before, after).map(({ userId }) => Number(userId));
      expect(ids).toEqual([...ids].sort((a, b) => a - b));
    }), { numRuns: 500 });
  });
});
