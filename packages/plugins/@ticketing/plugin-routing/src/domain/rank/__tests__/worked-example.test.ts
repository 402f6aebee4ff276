// The worked example of docs/routing.md, row by row.
import { describe, expect, it } from 'vitest';
import { candidate, inMinutes, minutesAgo, NOW, queue, ticket } from '../../__tests__/some-desk';
import { eligibilityOf } from '../../eligibility/eligibility';
import { exclusionOf } from '../../eligibility/exclusion';
import { rank } from '../rank';

const desk = [
  candidate({ userId: 'Ann', sort: 1, skills: { erp: 3 }, languages: ['zh', 'en'], openByPriority: { P1: 1, P2: 1 }, lastAssignedAt: minutesAgo(30) }),
  candidate({ userId: 'Bao', sort: 2, skills: { erp: 5 }, languages: ['zh'], openByPriority: { P0: 1, P2: 3, P3: 2 }, lastAssignedAt: minutesAgo(90) }),
  candidate({ userId: 'Carl', sort: 3, skills: { erp: 2 }, languages: ['en'] }),
  candidate({ userId: 'Dana', sort: 4, skills: { erp: 4 }, languages: ['zh'], availability: 'offline' }),
  candidate({ userId: 'Emil', sort: 5, skills: { network: 5 }, languages: ['zh'] }),
];
const invoices = ticket({
  priority: 'P1', requiredSkills: [{ skill: 'erp', minLevel: 2 }], language: 'zh-CN', earlierTickets: new Map([['Bao', 1]]), slaDueAt: inMinutes(60),
});
const pointsByRule = rank(desk, invoices, queue(), NOW).map(({ userId, points, reasons }) => [userId, Object.fromEntries(reasons.map((one) => [one.rule, one.points])), points]);

describe('the worked example', () => {
  it('ranks three of five', () => {
    expect(pointsByRule).toEqual([
      ['Bao', { lastAgent: 5, language: 10, skill: 30, load: 12, slaTime: 1.5, fairness: 7.5 }, 66],
      ['Ann', { language: 10, skill: 18, load: 22.5, slaTime: 2.81, fairness: 2.5 }, 55.81],
      ['Carl', { skill: 12, load: 30, slaTime: 3.75, fairness: 10 }, 55.75],
    ]);
  });

  it('says why the others cannot have it', () => {
    expect(desk.slice(3).map((one) => eligibilityOf(one, invoices, queue(), NOW)?.reason)).toEqual(['offline', 'skill']);
  });

  it('goes to Ann when Bao returns it', () => {
    const excluded = exclusionOf({ userId: 'Bao', endReason: 'returned' });
    expect(rank(desk, { ...invoices, excluded }, queue(), NOW).map(({ userId }) => userId)).toEqual(['Ann', 'Carl']);
  });

  it.each([
    ['leastLoaded' as const, null, ['Carl', 'Ann', 'Bao']],
    ['roundRobin' as const, 1, ['Bao', 'Carl', 'Ann']],
    ['sequential' as const, null, ['Ann', 'Bao', 'Carl']],
    ['manual' as const, null, []],
  ])('another strategy, %s, gives another order', (strategy, turn, expected) => {
    expect(rank(desk, invoices, queue({ strategy, turn }), NOW).map(({ userId }) => userId)).toEqual(expected);
  });
});
