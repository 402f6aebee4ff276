import { describe, expect, it } from 'vitest';
import { candidate, inMinutes, minutesAgo, NOW, queue, ticket } from '../../__tests__/some-desk';
import type { Candidate } from '../../agents/candidate';
import type { RoutingRequest } from '../../request/routing-request';
import { eligibilityOf, type LimitedQueue } from '../eligibility';

const ask = (one: Candidate, request: Partial<RoutingRequest> = {}, limits: Partial<LimitedQueue> = {}) => eligibilityOf(one, ticket(request), queue(limits), NOW);
const erp = [{ skill: 'erp', minLevel: 2 }];

describe('a candidate can have a ticket', () => {
  it('when he is on duty and has room', () => {
    expect(ask(candidate())).toBeNull();
  });

  it('when he has the skills it asks for', () => {
    expect(ask(candidate({ skills: { erp: 2 } }), { requiredSkills: erp })).toBeNull();
  });

  it('when only another priority is full', () => {
    expect(ask(candidate({ capacityByPriority: { P0: 1 }, openByPriority: { P0: 1 } }), { priority: 'P1' })).toBeNull();
  });

  it('when somebody else returned it', () => {
    expect(ask(candidate(), { excluded: new Map([['2', 'returned']]) })).toBeNull();
  });
});

describe('a candidate cannot have a ticket', () => {
  it.each([
    ['while his profile is switched off', candidate({ isEnabled: false }), {}, { reason: 'disabled', params: {} }],
    ['without the skill', candidate(), { requiredSkills: erp }, { reason: 'skill', params: { skill: 'erp', level: null, minLevel: 2 } }],
    ['with too little of the skill', candidate({ skills: { erp: 1 } }), { requiredSkills: erp }, { reason: 'skill', params: { skill: 'erp', level: 1, minLevel: 2 } }],
    ['he returned', candidate(), { excluded: new Map([['1', 'returned' as const]]) }, { reason: 'returned', params: {} }],
    ['he did not accept in time', candidate(), { excluded: new Map([['1', 'unaccepted' as const]]) }, { reason: 'unaccepted', params: {} }],
    ['while he is absent', candidate({ absentFrom: NOW, absentUntil: inMinutes(60) }), {}, { reason: 'absent', params: { until: inMinutes(60) } }],
    ['while he is offline', candidate({ availability: 'offline' }), {}, { reason: 'offline', params: {} }],
    ['when his lease ended', candidate({ leaseUntil: NOW }), {}, { reason: 'away', params: {} }],
    ['when he is full', candidate({ capacity: 3, openByPriority: { P3: 3 } }), {}, { reason: 'full', params: { open: 3, capacity: 3 } }],
    ['when he is full of urgent ones', candidate({ capacityByPriority: { P0: 1 }, openByPriority: { P0: 1 } }), { priority: 'P0' as const },
      { reason: 'fullForPriority', params: { priority: 'P0', open: 1, capacity: 1 } }],
  ])('%s', (_, one, request, expected) => {
    expect(ask(one, request)).toEqual(expected);
  });

  it('and hears the reason that lasts longest', () => {
    const worst = candidate({ availability: 'offline', capacity: 0 });
    expect(ask(worst, { requiredSkills: erp })?.reason).toBe('skill');
    expect(ask(worst)?.reason).toBe('offline');
  });
});

describe('a queue with a limit', () => {
  const limits = { assignmentLimit: 2, assignmentWindowMinutes: 60 };

  it('gives an agent no more than that within the window', () => {
    expect(ask(candidate({ recentlyAssignedAt: [minutesAgo(59), minutesAgo(1)] }), {}, limits)).toEqual({ reason: 'limit', params: { limit: 2, windowMinutes: 60 } });
  });

  it('forgets an assignment that is as old as the window', () => {
    expect(ask(candidate({ recentlyAssignedAt: [minutesAgo(60), minutesAgo(1)] }), {}, limits)).toBeNull();
  });
});
