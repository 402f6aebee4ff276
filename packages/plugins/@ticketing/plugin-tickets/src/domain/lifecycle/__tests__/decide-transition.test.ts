import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUS_CATEGORIES, type StatusCategory } from '../../status/status-category';
import { allowedActions, decideTransition, type TicketFacts, type TransitionInput, type TransitionSetting } from '../decide-transition';
import { LIFECYCLE_ACTIONS, type LifecycleAction } from '../lifecycle-table';
import { anna, ben, daysAfter, desk, fullInput, NOW, setting, statuses, supervisor, ticket } from './a-ticket';

/** The lifecycle as DESIGN tells it, written down a second time. */
const AGREED: Record<StatusCategory, Partial<Record<LifecycleAction, StatusCategory>>> = {
  new: { assign: 'assigned', cancel: 'cancelled', merge: 'cancelled' },
  assigned: { assign: 'assigned', accept: 'processing', transfer: 'assigned', return: 'new', cancel: 'cancelled', merge: 'cancelled' },
  processing: { pause: 'pending', transfer: 'assigned', return: 'new', resolve: 'resolved', cancel: 'cancelled', merge: 'cancelled' },
  pending: { resume: 'processing', transfer: 'assigned', return: 'new', resolve: 'resolved', cancel: 'cancelled', merge: 'cancelled' },
  resolved: { reopen: 'processing', close: 'closed', merge: 'cancelled' },
  closed: { reopen: 'processing' },
  cancelled: {},
};
const PAIRS = STATUS_CATEGORIES.flatMap((category) => LIFECYCLE_ACTIONS.map((action) => ({ category, action, target: AGREED[category][action] })));

const ticketIn = (statusCategory: StatusCategory, changes: Partial<TicketFacts> = {}) =>
  ticket({
    statusCategory,
    assigneeId: statusCategory === 'new' ? null : '7',
    closedAt: ['closed', 'cancelled'].includes(statusCategory) ? daysAfter(NOW, -1) : null,
    ...changes,
  });
const decide = (facts: TicketFacts, action: LifecycleAction, input: TransitionInput = fullInput, changes: Partial<TransitionSetting> = {}) =>
  decideTransition(facts, action, input, setting(changes));
const patchOf = (...args: Parameters<typeof decide>) => {
  const decision = decide(...args);
  if (!decision.ok) throw new Error(`refused with ${decision.code}`);
  return decision.value.patch;
};
const refusalOf = (...args: Parameters<typeof decide>) => {
  const decision = decide(...args);
  return decision.ok ? null : { code: decision.code, ...decision.params };
};

describe('what is possible in which status category', () => {
  it.each(PAIRS.filter((pair) => pair.target))('$action leads from $category to $target', ({ category, action, target }) => {
    expect(patchOf(ticketIn(category), action)).toMatchObject({ status: action === 'merge' ? 'merged' : target, statusCategory: target });
  });

  it.each(PAIRS.filter((pair) => !pair.target))('$action is not possible in $category', ({ category, action }) => {
    expect(refusalOf(ticketIn(category), action)).toEqual({ code: 'ticket.transitionNotAllowed', action, from: category });
  });

  it.each(STATUS_CATEGORIES.map((category) => ({ category })))('the buttons in $category are the possible actions, in the order of the table', ({ category }) => {
    const possible = LIFECYCLE_ACTIONS.filter((action) => AGREED[category][action]);
    expect(allowedActions(ticketIn(category), setting())).toEqual(possible);
  });
});

describe('what an action changes', () => {
  it('assigning names the assignee and the moment', () => {
    expect(patchOf(ticket(), 'assign')).toEqual({ status: 'assigned', statusCategory: 'assigned', assigneeId: '8', assignedAt: NOW, acceptedAt: null });
  });

  it('accepting notes the moment', () => {
    expect(patchOf(ticketIn('assigned'), 'accept')).toEqual({ status: 'processing', statusCategory: 'processing', acceptedAt: NOW });
  });

  it('pausing may say until when', () => {
    const pendingUntil = daysAfter(NOW, 2);
    expect(patchOf(ticketIn('processing'), 'pause', { reason: 'Part ordered', pendingUntil })).toEqual({ status: 'pending', statusCategory: 'pending', pendingUntil });
    expect(patchOf(ticketIn('processing'), 'pause', { reason: 'Part ordered' }).pendingUntil).toBeNull();
  });

  it('transferring counts and starts the work of the next person afresh', () => {
    expect(patchOf(ticketIn('pending', { transferCount: 2 }), 'transfer')).toEqual({
      status: 'assigned', statusCategory: 'assigned', assigneeId: '8', assignedAt: NOW, acceptedAt: null, pendingUntil: null, transferCount: 3,
    });
  });

  it('returning counts and leaves nobody in charge', () => {
    expect(patchOf(ticketIn('processing'), 'return')).toEqual({
      status: 'new', statusCategory: 'new', assigneeId: null, assignedAt: null, acceptedAt: null, pendingUntil: null, returnCount: 1,
    });
  });

  it('resolving keeps the resolution without the white space around it', () => {
    expect(patchOf(ticketIn('pending'), 'resolve', { resolution: '  Replaced the fuser\n' })).toEqual({
      status: 'resolved', statusCategory: 'resolved', resolvedAt: NOW, pendingUntil: null, resolution: 'Replaced the fuser',
    });
  });

  it('reopening counts and forgets the end, and the assignee stays', () => {
    expect(patchOf(ticketIn('closed'), 'reopen')).toEqual({
      status: 'processing', statusCategory: 'processing', resolvedAt: null, closedAt: null, reopenCount: 1,
    });
  });

  it('cancelling notes the end', () => {
    expect(patchOf(ticketIn('pending'), 'cancel')).toEqual({ status: 'cancelled', statusCategory: 'cancelled', closedAt: NOW, pendingUntil: null });
  });

  it('merging names the other ticket and forgets that it was solved', () => {
    expect(patchOf(ticketIn('resolved'), 'merge')).toEqual({
      status: 'merged', statusCategory: 'cancelled', closedAt: NOW, pendingUntil: null, resolvedAt: null, mergedIntoId: '2',
    });
  });

  it('nobody chooses the status of merged tickets', () => {
    expect(patchOf(ticketIn('new'), 'cancel').status).toBe('cancelled');
    expect(refusalOf(ticketIn('new'), 'cancel', { reason: 'x', status: 'merged' })).toMatchObject({ code: 'ticket.statusUnknown' });
    expect(patchOf(ticketIn('new'), 'merge', { targetId: '2', status: 'cancelled' }).status).toBe('merged');
  });

  it('the history hears where it came from, where it went and why', () => {
    const decision = decide(ticketIn('pending', { status: 'waiting_for_parts' }), 'return', { reason: ' Not for us ' });
    expect(decision).toMatchObject({ ok: true, value: { action: 'return', fromStatus: 'waiting_for_parts', toStatus: 'new', reason: 'Not for us' } });
  });

  it('one of several statuses of the category can be chosen', () => {
    expect(patchOf(ticketIn('processing'), 'pause', { reason: 'x', status: 'waiting_for_parts' })).toMatchObject({ status: 'waiting_for_parts', statusCategory: 'pending' });
    expect(refusalOf(ticketIn('processing'), 'pause', { reason: 'x', status: 'closed' })).toMatchObject({ code: 'ticket.statusUnknown', status: 'closed' });
  });
});

describe('what an action asks for', () => {
  it.each<[LifecycleAction, StatusCategory, TransitionInput, string]>([
    ['assign', 'new', {}, 'ticket.assigneeRequired'],
    ['assign', 'assigned', { assigneeId: '7' }, 'ticket.assigneeUnchanged'],
    ['transfer', 'processing', { reason: 'x' }, 'ticket.assigneeRequired'],
    ['transfer', 'processing', { reason: 'x', assigneeId: '7' }, 'ticket.assigneeUnchanged'],
    ['transfer', 'processing', { assigneeId: '8' }, 'ticket.reasonRequired'],
    ['return', 'processing', { reason: '  ' }, 'ticket.reasonRequired'],
    ['pause', 'processing', {}, 'ticket.reasonRequired'],
    ['pause', 'processing', { reason: 'x', pendingUntil: NOW }, 'ticket.pendingUntilInPast'],
    ['resolve', 'processing', { resolution: '\n' }, 'ticket.resolutionRequired'],
    ['reopen', 'resolved', {}, 'ticket.reasonRequired'],
    ['cancel', 'new', {}, 'ticket.reasonRequired'],
    ['merge', 'new', {}, 'ticket.targetRequired'],
  ])('%s in %s with %j is refused with %4$s', (action, category, input, code) => {
    expect(refusalOf(ticketIn(category), action, input)).toMatchObject({ code, action });
  });
});

describe('who may act', () => {
  it('only the assignee accepts, or a supervisor for him, or the desk itself', () => {
    const byActor = [anna, ben, supervisor, desk].map((actor) => refusalOf(ticketIn('assigned'), 'accept', {}, { actor })?.code ?? 'accepted');
    expect(byActor).toEqual(['accepted', 'ticket.notAllowed', 'accepted', 'accepted']);
  });

  it('a colleague does not see the button', () => {
    expect(allowedActions(ticketIn('assigned'), setting({ actor: ben }))).not.toContain('accept');
  });
});

describe('two people at once', () => {
  it('who knew an older version is refused and learns the fresh one', () => {
    expect(refusalOf(ticketIn('assigned', { version: 5 }), 'accept', { expectedVersion: 4 })).toEqual({ code: 'ticket.staleVersion', expectedVersion: 4, version: 5 });
  });

  it('the stale version comes before every other reason', () => {
    expect(refusalOf(ticketIn('closed', { version: 5 }), 'accept', { expectedVersion: 4 })?.code).toBe('ticket.staleVersion');
  });

  it.each([5, null, undefined])('version %s of version 5 is fine', (expectedVersion) => {
    expect(refusalOf(ticketIn('assigned', { version: 5 }), 'accept', { expectedVersion })).toBeNull();
  });
});

const anyTicket = fc
  .record({
    statusCategory: fc.constantFrom(...STATUS_CATEGORIES),
    assigneeId: fc.constantFrom(null, '7', '8'),
    closedAt: fc.constantFrom(null, daysAfter(NOW, -1), daysAfter(NOW, -30)),
    version: fc.integer({ min: 1, max: 9 }),
  })
  .map((changes) => ticket(changes));
const anyAction = fc.constantFrom(...LIFECYCLE_ACTIONS);
const anyActor = fc.constantFrom(anna, ben, supervisor, desk);
const anyInput: fc.Arbitrary<TransitionInput> = fc.record(
  {
    assigneeId: fc.constantFrom(null, '', '7', '8'),
    reason: fc.constantFrom(null, '', ' ', 'On holiday'),
    resolution: fc.constantFrom(null, ' ', 'Done'),
    pendingUntil: fc.constantFrom(null, daysAfter(NOW, -1), NOW, daysAfter(NOW, 1)),
    targetId: fc.constantFrom(null, '1', '2'),
    status: fc.constantFrom(null, '', ...statuses.map((status) => status.code), 'nonsense'),
    expectedVersion: fc.constantFrom(null, 1, 2),
  },
  { requiredKeys: [] },
);

describe('laws of every decision', () => {
  it('a refused decision carries a code and nothing to write', () => {
    fc.assert(
      fc.property(anyTicket, anyAction, anyInput, anyActor, (facts, action, input, actor) => {
        const decision = decide(facts, action, input, { actor });
        fc.pre(!decision.ok);
        expect(Object.keys(decision).sort()).toEqual(['code', 'ok', 'params']);
      }),
    );
  });

  it('an action is offered exactly when neither the status nor the person stands against it', () => {
    fc.assert(
      fc.property(anyTicket, anyAction, anyInput, anyActor, (facts, action, { expectedVersion: _version, ...input }, actor) => {
        const decision = decide(facts, action, input, { actor });
        const isAgainstIt = !decision.ok && ['ticket.transitionNotAllowed', 'ticket.notAllowed'].includes(decision.code);
        expect(allowedActions(facts, setting({ actor })).includes(action)).toBe(!isAgainstIt);
      }),
    );
  });

  it('the same question gets the same answer and leaves the ticket as it was', () => {
    fc.assert(
      fc.property(anyTicket, anyAction, anyInput, anyActor, (facts, action, input, actor) => {
        const before = structuredClone(facts);
        expect(decide(facts, action, input, { actor })).toEqual(decide(facts, action, input, { actor }));
        expect(facts).toEqual(before);
      }),
    );
  });

  it('nobody can do more than a supervisor', () => {
    fc.assert(
      fc.property(anyTicket, anyAction, anyInput, anyActor, (facts, action, input, actor) => {
        fc.pre(decide(facts, action, input, { actor }).ok);
        expect(decide(facts, action, input, { actor: supervisor }).ok).toBe(true);
      }),
    );
  });
});
