import { describe, expect, it } from 'vitest';
import { inMinutes, NOW } from '../../__tests__/some-desk';
import { acceptDueAt, addPlainMinutes, overflowDueAt, routingDueAt, type AddMinutes, type TimedTicket } from '../queue-deadlines';

const limits = { overflowAfterMinutes: 30, overflowTo: 'queue' as const, acceptWithinMinutes: 10 };
/** A desk that opens in an hour. */
const inOfficeHours: AddMinutes = (_, minutes) => inMinutes(60 + minutes);

describe('a waiting ticket overflows', () => {
  it('so many minutes after it joined the queue', () => {
    expect(overflowDueAt(limits, NOW, addPlainMinutes)).toEqual(inMinutes(30));
  });

  it('after so many working minutes, when the queue has a calendar', () => {
    expect(overflowDueAt(limits, NOW, inOfficeHours)).toEqual(inMinutes(90));
  });

  it('never, when the queue does not say when or where to', () => {
    expect(overflowDueAt({ ...limits, overflowAfterMinutes: null }, NOW, addPlainMinutes)).toBeNull();
    expect(overflowDueAt({ ...limits, overflowTo: null }, NOW, addPlainMinutes)).toBeNull();
  });
});

describe('an agent has to accept', () => {
  it('within so many minutes, if there is such a limit', () => {
    expect(acceptDueAt(limits, NOW, addPlainMinutes)).toEqual(inMinutes(10));
    expect(acceptDueAt({ acceptWithinMinutes: null }, NOW, addPlainMinutes)).toBeNull();
  });
});

describe('routing looks at a ticket again', () => {
  const dueAt = (ticket: Partial<TimedTicket>) => routingDueAt(limits, { statusCategory: 'new', assigneeId: null, queuedAt: null, assignedAt: null, ...ticket }, addPlainMinutes);

  it('to let it overflow, while it waits', () => {
    expect(dueAt({ queuedAt: NOW })).toEqual(inMinutes(30));
  });

  it('to take it back, while nobody accepts it', () => {
    expect(dueAt({ statusCategory: 'assigned', assigneeId: '7', queuedAt: NOW, assignedAt: NOW })).toEqual(inMinutes(10));
  });

  it.each([
    ['once it was accepted', { statusCategory: 'processing' as const, assigneeId: '7', queuedAt: NOW, assignedAt: NOW }],
    ['when it is in no queue', {}],
    ['when nobody knows since when it is assigned', { statusCategory: 'assigned' as const, assigneeId: '7' }],
  ])('never, %s', (_, ticket) => {
    expect(dueAt(ticket)).toBeNull();
  });
});
