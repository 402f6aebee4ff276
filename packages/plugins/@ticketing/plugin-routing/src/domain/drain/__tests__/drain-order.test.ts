import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTickets, inMinutes, minutesAgo, ticket } from '../../__tests__/some-desk';
import { compareInLine, drainOrder } from '../drain-order';
import { isWaiting } from '../waiting-ticket';

const order = (...tickets: Parameters<typeof ticket>[0][]) => drainOrder(tickets.map(ticket)).map(({ ticketId }) => ticketId);

describe('waiting tickets are assigned', () => {
  it('by priority, those without one last', () => {
    expect(order({ ticketId: '1', priority: null }, { ticketId: '2', priority: 'P3' }, { ticketId: '3', priority: 'P0' }, { ticketId: '4', priority: 'P1' })).toEqual(['3', '4', '2', '1']);
  });

  it('then by the nearest promise, those without one last', () => {
    expect(order({ ticketId: '1', slaDueAt: null }, { ticketId: '2', slaDueAt: inMinutes(30) }, { ticketId: '3', slaDueAt: minutesAgo(5) })).toEqual(['3', '2', '1']);
  });

  it('then by how long they have waited, then by id', () => {
    expect(order({ ticketId: '10' }, { ticketId: '9' }, { ticketId: '11', queuedAt: minutesAgo(50) })).toEqual(['11', '9', '10']);
  });

  it('in one order only, however they were found', () => {
    fc.assert(fc.property(anyTickets().chain((tickets) => fc.tuple(fc.constant(tickets), fc.shuffledSubarray(tickets, { minLength: tickets.length }))), ([tickets, mixed]) => {
      const sorted = drainOrder(tickets);
      expect(drainOrder(mixed)).toEqual(sorted);
      sorted.slice(1).forEach((one, index) => expect(compareInLine(sorted[index], one)).toBeLessThan(0));
    }), { numRuns: 300 });
  });
});

describe('a ticket waits', () => {
  it.each([
    ['when it is new, in a queue and nobody has it', { statusCategory: 'new' as const, assigneeId: null, queueId: '1' }, true],
    ['not outside of queues', { statusCategory: 'new' as const, assigneeId: null, queueId: null }, false],
    ['not when somebody has it', { statusCategory: 'assigned' as const, assigneeId: '7', queueId: '1' }, false],
    ['not once it is cancelled', { statusCategory: 'cancelled' as const, assigneeId: null, queueId: '1' }, false],
  ])('%s', (_, facts, expected) => {
    expect(isWaiting(facts)).toBe(expected);
  });
});
