import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatusCategory } from '../../status/status-category';
import { decideTransition, type TicketFacts, type TransitionInput } from '../decide-transition';
import { LIFECYCLE_ACTIONS, lifecycleTable, type LifecycleAction } from '../lifecycle-table';
import { anna, ben, daysAfter, desk, NOW, setting, statuses, supervisor, ticket } from './a-ticket';

interface LivingTicket extends TicketFacts {
  assignedAt: Date | null;
  acceptedAt: Date | null;
  resolvedAt: Date | null;
  pendingUntil: Date | null;
  resolution: string | null;
}
interface Step {
  action: LifecycleAction;
  input: TransitionInput;
  actor: typeof anna;
  waitDays: number;
}
interface Moment {
  action: LifecycleAction;
  before: LivingTicket;
  after: LivingTicket;
  now: Date;
}

const newTicket: LivingTicket = { ...ticket(), assignedAt: null, acceptedAt: null, resolvedAt: null, pendingUntil: null, resolution: null };

const isEnd = (action: LifecycleAction) => lifecycleTable[action].to === 'cancelled';

const step: fc.Arbitrary<Step> = fc.record({
  // What ends a ticket for good comes seldom, or lives would be too short to see anything.
  action: fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...LIFECYCLE_ACTIONS.filter((action) => !isEnd(action))) }, { weight: 1, arbitrary: fc.constantFrom(...LIFECYCLE_ACTIONS.filter(isEnd)) }),
  input: fc.record({
    assigneeId: fc.constantFrom('7', '8'),
    reason: fc.constantFrom('On holiday', ''),
    resolution: fc.constant('Done'),
    targetId: fc.constant('2'),
    pendingUntil: fc.constantFrom(null, daysAfter(NOW, 1000)),
    status: fc.constantFrom(null, null, 'waiting_for_parts'),
  }),
  actor: fc.constantFrom(anna, ben, supervisor, desk),
  waitDays: fc.constantFrom(0, 1, 4, 8),
});

/** Takes a new ticket through the steps, leaving out what is refused, and tells every accepted moment. */
function live(steps: readonly Step[]): Moment[] {
  const moments: Moment[] = [];
  let [current, now] = [newTicket, NOW];
  for (const { action, input, actor, waitDays } of steps) {
    now = daysAfter(now, waitDays);
    const decision = decideTransition(current, action, { ...input, expectedVersion: current.version }, setting({ now, actor }));
    if (!decision.ok) continue;
    const after = { ...current, ...decision.value.patch, version: current.version + 1 };
    moments.push({ action, before: current, after, now });
    current = after;
  }
  return moments;
}

const inEveryLife = (law: (moment: Moment) => void) =>
  fc.assert(fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => live(steps).forEach(law)), { numRuns: 300 });
const isOneOf = (category: StatusCategory, ...categories: StatusCategory[]) => categories.includes(category);

describe('the life of a ticket', () => {
  it('random lives reach every action', () => {
    const seen = new Set<string>();
    fc.assert(fc.property(fc.array(step, { minLength: 60, maxLength: 60 }), (steps) => live(steps).forEach((moment) => seen.add(moment.action))), { seed: 1 });
    expect([...seen].sort()).toEqual([...LIFECYCLE_ACTIONS].sort());
  });

  it('the status category is always the one the rule leads to, and the status belongs to it', () => {
    inEveryLife(({ action, after }) => {
      expect(after.statusCategory).toBe(lifecycleTable[action].to);
      expect(statuses.find((status) => status.code === after.status)?.category).toBe(after.statusCategory);
    });
  });

  it('counters only grow, by one, and one at a time', () => {
    inEveryLife(({ before, after }) => {
      const growth = (['transferCount', 'returnCount', 'reopenCount'] as const).map((counter) => after[counter] - before[counter]);
      expect(growth.every((one) => one === 0 || one === 1)).toBe(true);
      expect(growth.filter(Boolean).length).toBeLessThanOrEqual(1);
    });
  });

  it('somebody is in charge from assigned to resolved, and nobody of a new ticket', () => {
    inEveryLife(({ after }) => {
      if (isOneOf(after.statusCategory, 'assigned', 'processing', 'pending', 'resolved', 'closed')) expect(after.assigneeId).not.toBeNull();
      if (after.statusCategory === 'new') expect(after.assigneeId).toBeNull();
    });
  });

  it('a ticket has a moment of assignment exactly while somebody is in charge', () => {
    inEveryLife(({ after }) => expect(after.assignedAt === null).toBe(after.assigneeId === null));
  });

  it('nobody has accepted a ticket that is new or assigned, somebody has one that is worked on', () => {
    inEveryLife(({ after }) => {
      if (isOneOf(after.statusCategory, 'new', 'assigned')) expect(after.acceptedAt).toBeNull();
      if (isOneOf(after.statusCategory, 'processing', 'pending', 'resolved', 'closed')) expect(after.acceptedAt).not.toBeNull();
    });
  });

  it('a ticket has a moment of resolution exactly while it is resolved, or closed after that', () => {
    inEveryLife(({ after }) => expect(after.resolvedAt !== null).toBe(isOneOf(after.statusCategory, 'resolved', 'closed')));
  });

  it('a ticket has a moment of closing exactly while it is closed or cancelled', () => {
    inEveryLife(({ after }) => expect(after.closedAt !== null).toBe(isOneOf(after.statusCategory, 'closed', 'cancelled')));
  });

  it('a ticket waits until a moment only while it is pending', () => {
    inEveryLife(({ after }) => {
      if (after.statusCategory !== 'pending') expect(after.pendingUntil).toBeNull();
    });
  });

  it('a ticket is never resolved without a resolution', () => {
    inEveryLife(({ after }) => {
      if (after.statusCategory === 'resolved') expect(after.resolution).toBeTruthy();
    });
  });

  it('a cancelled ticket stays cancelled', () => {
    inEveryLife(({ before }) => expect(before.statusCategory).not.toBe('cancelled'));
  });

  it('the moments of a ticket never lie in the future', () => {
    inEveryLife(({ after, now }) => {
      for (const moment of [after.assignedAt, after.acceptedAt, after.resolvedAt, after.closedAt]) expect(moment === null || moment <= now).toBe(true);
    });
  });
});
