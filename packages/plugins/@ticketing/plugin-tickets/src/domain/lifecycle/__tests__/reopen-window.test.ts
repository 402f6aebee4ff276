import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideTransition } from '../decide-transition';
import { isWithinReopenWindow } from '../reopen-window';
import { DAY_MS, daysAfter, NOW, setting, ticket } from './a-ticket';

const later = (moment: Date, ms: number) => new Date(moment.getTime() + ms);

describe('the reopen window', () => {
  it('lasts to its last moment and not a millisecond longer', () => {
    expect(isWithinReopenWindow(NOW, daysAfter(NOW, 7), 7)).toBe(true);
    expect(isWithinReopenWindow(NOW, later(daysAfter(NOW, 7), 1), 7)).toBe(false);
  });

  it('of no days is over with the next millisecond', () => {
    expect(isWithinReopenWindow(NOW, NOW, 0)).toBe(true);
    expect(isWithinReopenWindow(NOW, later(NOW, 1), 0)).toBe(false);
  });

  it('is shut for a ticket without a moment of closing', () => {
    expect(isWithinReopenWindow(null, NOW, 7)).toBe(false);
  });

  it('once shut stays shut', () => {
    const ms = fc.integer({ min: 0, max: 30 * DAY_MS });
    fc.assert(
      fc.property(ms, ms, fc.integer({ min: 0, max: 20 }), (age, more, windowDays) => {
        fc.pre(!isWithinReopenWindow(NOW, later(NOW, age), windowDays));
        expect(isWithinReopenWindow(NOW, later(NOW, age + more), windowDays)).toBe(false);
      }),
    );
  });

  it('counts for closed tickets only: a resolved one can be reopened at any time', () => {
    const reopen = (facts: Parameters<typeof ticket>[0]) => decideTransition(ticket(facts), 'reopen', { reason: 'Still smoking' }, setting()).ok;
    expect(reopen({ statusCategory: 'resolved' })).toBe(true);
    expect(reopen({ statusCategory: 'closed', closedAt: daysAfter(NOW, -7) })).toBe(true);
    expect(reopen({ statusCategory: 'closed', closedAt: daysAfter(NOW, -8) })).toBe(false);
  });
});
