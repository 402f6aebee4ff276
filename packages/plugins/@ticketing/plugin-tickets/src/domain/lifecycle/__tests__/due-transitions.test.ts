import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUS_CATEGORIES } from '../../status/status-category';
import { decideTransition } from '../decide-transition';
import { dueDeskAction, nextDeskActionAt, type WaitingTicket } from '../due-transitions';
import { daysAfter, desk, NOW, setting, ticket } from './a-ticket';

const waiting = (changes: Partial<WaitingTicket>): WaitingTicket => ({ statusCategory: 'processing', pendingUntil: null, resolvedAt: null, ...changes });

describe('when the desk itself acts next', () => {
  it('a pending ticket wakes at the moment it waits for', () => {
    expect(nextDeskActionAt(waiting({ statusCategory: 'pending', pendingUntil: daysAfter(NOW, 2) }), 3)).toEqual(daysAfter(NOW, 2));
  });

  it('a pending ticket that waits for nothing is left alone', () => {
    expect(nextDeskActionAt(waiting({ statusCategory: 'pending' }), 3)).toBeNull();
  });

  it('a resolved ticket closes after the days of the setting', () => {
    expect(nextDeskActionAt(waiting({ statusCategory: 'resolved', resolvedAt: NOW }), 3)).toEqual(daysAfter(NOW, 3));
  });

  it('a resolved ticket never closes by itself when the setting is 0', () => {
    expect(nextDeskActionAt(waiting({ statusCategory: 'resolved', resolvedAt: NOW }), 0)).toBeNull();
  });

  it.each(STATUS_CATEGORIES.filter((category) => !['pending', 'resolved'].includes(category)))('a ticket in %s waits for people only', (statusCategory) => {
    expect(nextDeskActionAt(waiting({ statusCategory, pendingUntil: NOW, resolvedAt: NOW }), 3)).toBeNull();
  });
});

describe('what is due', () => {
  it('a pending ticket resumes at its moment, not a millisecond earlier', () => {
    const pending = waiting({ statusCategory: 'pending', pendingUntil: NOW });
    expect(dueDeskAction(pending, new Date(NOW.getTime() - 1), 3)).toBeNull();
    expect(dueDeskAction(pending, NOW, 3)).toBe('resume');
  });

  it('a resolved ticket closes when its days are over', () => {
    const resolved = waiting({ statusCategory: 'resolved', resolvedAt: NOW });
    expect(dueDeskAction(resolved, daysAfter(NOW, 2), 3)).toBeNull();
    expect(dueDeskAction(resolved, daysAfter(NOW, 3), 3)).toBe('close');
  });

  const anyMoment = fc.option(fc.date({ min: daysAfter(NOW, -30), max: daysAfter(NOW, 30), noInvalidDate: true }));
  const anyWaiting = fc.record({ statusCategory: fc.constantFrom(...STATUS_CATEGORIES), pendingUntil: anyMoment, resolvedAt: anyMoment });
  const anyDays = fc.integer({ min: 0, max: 20 });

  it('what is due is what the lifecycle lets the desk do', () => {
    fc.assert(
      fc.property(anyWaiting, anyDays, (facts, autoCloseDays) => {
        const action = dueDeskAction(facts, NOW, autoCloseDays);
        fc.pre(action !== null);
        expect(decideTransition(ticket({ statusCategory: facts.statusCategory }), action, { reason: 'waitIsOver' }, setting({ actor: desk })).ok).toBe(true);
      }),
    );
  });

  it('something is due exactly when its moment has come', () => {
    fc.assert(
      fc.property(anyWaiting, anyDays, (facts, autoCloseDays) => {
        const moment = nextDeskActionAt(facts, autoCloseDays);
        expect(dueDeskAction(facts, NOW, autoCloseDays) !== null).toBe(moment !== null && moment <= NOW);
      }),
    );
  });
});
