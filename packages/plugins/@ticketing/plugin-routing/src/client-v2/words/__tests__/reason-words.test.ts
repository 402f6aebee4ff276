import { describe, expect, it } from 'vitest';
import { t } from '../../__tests__/fake-words';
import type { Reason } from '../../../domain';
import { reasonWords, reasonsLine } from '../reason-words';

const nameOf = (code: string) => ({ erp: 'ERP' })[code] ?? code;

const REASONS: [Reason, string][] = [
  [{ rule: 'language', points: 10, params: { language: 'zh' } }, 'speaks Chinese'],
  [{ rule: 'skill', points: 20, params: { skill: 'erp', level: 3, minLevel: 2 } }, 'ERP level 3'],
  [{ rule: 'load', points: 24, params: { open: 2, capacity: 10, weighted: 4 } }, '2 of 10 tickets open'],
  [{ rule: 'fairness', points: 5, params: { minutes: 130 } }, 'last ticket 2 h 10 min ago'],
  [{ rule: 'fairness', points: 10, params: { minutes: null } }, 'has not been given a ticket yet'],
  [{ rule: 'lastAgent', points: 15, params: { times: 1 } }, 'helped this customer before'],
  [{ rule: 'lastAgent', points: 15, params: { times: 3 } }, 'helped this customer 3 times before'],
  [{ rule: 'slaTime', points: 3, params: { minutesLeft: 12, open: 2 } }, 'due in 12 min, and 2 tickets open'],
  [{ rule: 'slaTime', points: 3, params: { minutesLeft: -5, open: 2 } }, 'overdue, and 2 tickets open'],
  [{ rule: 'turn', points: 0, params: { place: 1 } }, 'number 1 in turn'],
  [{ rule: 'order', points: 0, params: { place: 2 } }, 'number 2 in the order of the queue'],
  [{ rule: 'chance', points: 0, params: { place: 1 } }, 'number 1 by lot'],
];

describe('a reason', () => {
  it.each(REASONS)('%j is told as "%s"', (reason, words) => {
    expect(reasonWords(reason, t, nameOf)).toBe(words);
  });

  it('of a version that knew other rules is told by its name', () => {
    expect(reasonWords({ rule: 'mood', points: 1, params: {} } as unknown as Reason, t, nameOf)).toBe('mood');
  });
});

describe('all reasons', () => {
  it('make one line', () => {
    const told = REASONS.slice(0, 3).map(([reason]) => reason);
    expect(reasonsLine(told, t, nameOf)).toBe('speaks Chinese · ERP level 3 · 2 of 10 tickets open');
  });
});
