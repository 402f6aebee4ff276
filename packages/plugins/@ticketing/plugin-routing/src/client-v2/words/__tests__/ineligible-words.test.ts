import { describe, expect, it } from 'vitest';
import { t } from '../../__tests__/fake-words';
import type { IneligibleAgent } from '../../api/reason';
import { ineligibleWords } from '../ineligible-words';

const NOW = new Date('2026-11-23T10:00:00Z').getTime();
const nameOf = (code: string) => ({ erp: 'ERP' })[code] ?? code;
const words = (reason: string, params: Record<string, unknown> = {}) =>
  ineligibleWords({ userId: '1', userName: 'Lin', reason, params } as IneligibleAgent, NOW, t, nameOf);

describe('what is against somebody', () => {
  it.each([
    ['offline', {}, 'is offline'],
    ['away', {}, 'is away'],
    ['disabled', {}, 'takes no tickets at present'],
    ['returned', {}, 'returned this ticket'],
    ['unaccepted', {}, 'did not accept this ticket in time'],
    ['full', { open: 10, capacity: 10 }, 'is full: 10 of 10 tickets'],
    ['fullForPriority', { priority: 'P0', open: 1, capacity: 1 }, 'is full for P0: 1 of 1 tickets'],
    ['limit', { limit: 5, windowMinutes: 60 }, 'got 5 tickets within 60 min, the most the queue allows'],
    ['skill', { skill: 'erp', level: 1, minLevel: 3 }, 'ERP level 1, needed is 3'],
    ['skill', { skill: 'erp', level: null, minLevel: 3 }, 'lacks ERP level 3'],
    ['absent', { until: null }, 'is absent'],
    ['dizzy', {}, 'dizzy'],
  ])('%s %j: %s', (reason, params, expected) => {
    expect(words(reason, params)).toBe(expected);
  });

  it('is told with its end when he is absent', () => {
    expect(words('absent', { until: '2026-12-01T09:00:00' })).toBe('is absent until 2026-12-01 09:00');
  });
});
