import { describe, expect, it } from 'vitest';
import { candidates, minutesAgo, NOW, queue, ticket } from '../../__tests__/some-desk';
import type { Candidate } from '../../agents/candidate';
import { planDrain, type DrainedQueue } from '../plan-drain';
import type { WaitingTicket } from '../waiting-ticket';

const tickets = (count: number, changes: Partial<WaitingTicket> = {}) => Array.from({ length: count }, (_, index) => ticket({ ticketId: String(100 + index), ...changes }));
const assigned = (waiting: readonly WaitingTicket[], agents: readonly Candidate[], changes: Partial<DrainedQueue> = {}) =>
  planDrain(waiting, agents, queue(changes), NOW).steps.map(({ ticketId, userId }) => `${ticketId} ${userId}`);

describe('draining a queue', () => {
  it('gives the most urgent ticket first, and tells who else could have it', () => {
    const { steps } = planDrain([ticket({ ticketId: '1' }), ticket({ ticketId: '2', priority: 'P0' })], candidates({ capacity: 1 }, { capacity: 1, lastAssignedAt: minutesAgo(9) }), queue(), NOW);
    expect(steps.map(({ ticketId, userId, ranked }) => [ticketId, userId, ranked.map((one) => one.userId)])).toEqual([['2', '1', ['1', '2']], ['1', '2', ['2']]]);
  });

  it('leaves waiting what nobody can take', () => {
    expect(assigned(tickets(3), candidates({ capacity: 2 }))).toEqual(['100 1', '101 1', '102 null']);
  });

  it('goes on after a ticket that nobody can take', () => {
    const french = ticket({ ticketId: '1', priority: 'P0', requiredSkills: [{ skill: 'french', minLevel: 1 }] });
    expect(assigned([french, ticket({ ticketId: '2' })], candidates({}))).toEqual(['1 null', '2 1']);
  });

  it('gives everybody a share, since what one gets counts at once', () => {
    expect(assigned(tickets(6), candidates({}, {}, {}))).toEqual(['100 1', '101 2', '102 3', '103 1', '104 2', '105 3']);
  });

  it('goes on in turn, and says whose turn was last', () => {
    const plan = planDrain(tickets(4), candidates({}, {}, {}), queue({ strategy: 'roundRobin', turn: 2 }), NOW);
    expect(plan.steps.map(({ userId }) => userId)).toEqual(['3', '1', '2', '3']);
    expect(plan.turn).toBe(3);
  });

  it('stops at the limit of the queue', () => {
    expect(assigned(tickets(3), candidates({ recentlyAssignedAt: [minutesAgo(10)] }), { assignmentLimit: 2 })).toEqual(['100 1', '101 null', '102 null']);
  });

  it('asks nobody for a ticket that is left to people', () => {
    const old = ticket({ ticketId: '1', queuedAt: minutesAgo(120) });
    expect(planDrain([old], candidates({}), queue({ ignoreOlderThanHours: 1 }), NOW).steps).toEqual([{ ticketId: '1', userId: null, ranked: [], heldBecause: 'old' }]);
  });

  it('ends with the agents as they are then', () => {
    const [agent] = planDrain([ticket({ priority: 'P0' }), ticket({ ticketId: '101', priority: null })], candidates({}), queue(), NOW).candidates;
    expect(agent).toMatchObject({ open: 2, openByPriority: { P0: 1, P1: 0, P2: 0, P3: 0 }, lastAssignedAt: NOW, recentlyAssignedAt: [NOW, NOW] });
  });
});
