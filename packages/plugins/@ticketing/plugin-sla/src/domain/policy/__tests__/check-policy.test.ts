import { describe, expect, it } from 'vitest';
import { checkPolicies, checkPolicy } from '../check-policy';
import { DEFAULT_POLICY } from '../default-policy';
import { termsOf } from '../sla-policy';
import { FACTS, input, policy } from './some-policies';

const refusalWith = (changes: Record<string, unknown>) => {
  const decision = checkPolicy(input(changes), FACTS);
  return decision.ok ? null : { code: decision.code, ...decision.params };
};
const step = (changes: object = {}) => ({ minutesAfterBreach: 60, audience: ['assignee'], channels: ['inApp'], ...changes });

describe('a policy is accepted', () => {
  it('with targets for some priorities and for some of the three promises', () => {
    expect(policy().targets).toEqual({
      P0: { firstResponse: 15, nextReply: null, resolution: 120 },
      P1: { firstResponse: null, nextReply: null, resolution: null },
      P2: { firstResponse: null, nextReply: null, resolution: null },
      P3: { firstResponse: null, nextReply: null, resolution: null },
    });
  });

  it('without a warning and without escalation', () => {
    expect(policy({ warnAtPercent: null, escalation: undefined })).toMatchObject({ warnAtPercent: null, escalation: [] });
  });

  it('with steps for people and for roles', () => {
    const escalation = [step({ minutesAfterBreach: 0 }), step({ audience: ['departmentHead', { role: 'r_duty' }], channels: ['workflow', 'email'] })];
    expect(policy({ escalation }).escalation).toEqual(escalation);
  });

  it('switched off', () => {
    expect([policy().isEnabled, policy({ isEnabled: false }).isEnabled]).toEqual([true, false]);
  });
});

describe('a wrong policy is refused, and what is wrong is named', () => {
  it.each([
    [{ key: '' }, { code: 'policy.keyMissing' }],
    [{ name: ' ' }, { code: 'policy.nameMissing', key: 'gold' }],
    [{ conditions: { priority: { $like: 'P0' } } }, { code: 'condition.operatorUnknown', key: 'gold', fact: 'priority', operator: '$like' }],
    [{ targets: undefined }, { code: 'policy.promisesNothing', key: 'gold' }],
    [{ targets: { P0: {} } }, { code: 'policy.promisesNothing', key: 'gold' }],
    [{ targets: { P4: {} } }, { code: 'policy.priorityUnknown', key: 'gold', priority: 'P4' }],
    [{ targets: { P1: 60 } }, { code: 'policy.targetsUnreadable', key: 'gold', priority: 'P1' }],
    [{ targets: { P1: { firstResponse: 60 } } }, { code: 'policy.targetUnknown', key: 'gold', priority: 'P1', target: 'firstResponse' }],
    [{ targets: { P1: { nextReplyMinutes: 0 } } }, { code: 'policy.minutesInvalid', key: 'gold', priority: 'P1', target: 'nextReply', value: 0 }],
    [{ targets: { P1: { nextReplyMinutes: 1.5 } } }, { code: 'policy.minutesInvalid', key: 'gold', priority: 'P1', target: 'nextReply', value: 1.5 }],
    [{ targets: { P1: { nextReplyMinutes: '60' } } }, { code: 'policy.minutesInvalid', key: 'gold', priority: 'P1', target: 'nextReply', value: '60' }],
    [{ targets: { P1: { resolutionMinutes: 600_000 } } }, { code: 'policy.minutesInvalid', key: 'gold', priority: 'P1', target: 'resolution', value: 600_000 }],
    [
      { targets: { P2: { firstResponseMinutes: 120, resolutionMinutes: 60 } } },
      { code: 'policy.resolutionBeforeResponse', key: 'gold', priority: 'P2', firstResponse: 120, resolution: 60 },
    ],
    [{ warnAtPercent: 0 }, { code: 'policy.warningInvalid', key: 'gold', value: 0 }],
    [{ warnAtPercent: 100 }, { code: 'policy.warningInvalid', key: 'gold', value: 100 }],
    [{ escalation: {} }, { code: 'policy.stepUnreadable', key: 'gold', row: 1 }],
    [{ escalation: [step(), null] }, { code: 'policy.stepUnreadable', key: 'gold', row: 2 }],
    [{ escalation: [step({ minutesAfterBreach: -1 })] }, { code: 'policy.stepMinutesInvalid', key: 'gold', row: 1, value: -1 }],
    [{ escalation: [step(), step()] }, { code: 'policy.stepsOutOfOrder', key: 'gold', row: 2 }],
    [{ escalation: [step({ audience: [] })] }, { code: 'policy.stepAudienceInvalid', key: 'gold', row: 1 }],
    [{ escalation: [step({ audience: ['assignee', 'boss'] })] }, { code: 'policy.stepAudienceInvalid', key: 'gold', row: 1 }],
    [{ escalation: [step({ audience: [{ role: ' ' }] })] }, { code: 'policy.stepAudienceInvalid', key: 'gold', row: 1 }],
    [{ escalation: [step({ channels: ['fax'] })] }, { code: 'policy.stepChannelInvalid', key: 'gold', row: 1 }],
    [{ escalation: [step({ channels: undefined })] }, { code: 'policy.stepChannelInvalid', key: 'gold', row: 1 }],
  ])('%j', (changes, refusal) => {
    expect(refusalWith(changes)).toEqual(refusal);
  });

  it.each([[null], [[]], ['gold']])('something that is no policy: %j', (one) => {
    expect(checkPolicy(one, FACTS)).toMatchObject({ code: 'policy.unreadable' });
  });
});

describe('the list of policies', () => {
  const listed = (...rows: unknown[]) => {
    const decision = checkPolicies(rows, FACTS);
    return decision.ok ? decision.value.map(({ key }) => key) : { code: decision.code, ...decision.params };
  };

  it('keeps its order', () => {
    expect(listed(input(), input({ key: 'all' }))).toEqual(['gold', 'all']);
  });

  it('names the row of a wrong policy', () => {
    expect(listed(input(), input({ key: 'all', escalation: [step({ audience: [] })] }))).toEqual({ code: 'policy.stepAudienceInvalid', key: 'all', row: 1, policyRow: 2 });
  });

  it('has each key once', () => {
    expect(listed(input(), input({ key: 'all' }), input())).toEqual({ code: 'policy.keyTwice', key: 'gold', policyRow: 3, otherRow: 1 });
  });

  it('is a list', () => {
    expect(checkPolicies({}, FACTS)).toMatchObject({ code: 'policy.unreadable' });
  });
});

describe('the default policy', () => {
  const terms = (priority: string | null) => {
    const decision = checkPolicy(DEFAULT_POLICY, FACTS);
    if (!decision.ok) throw new Error(decision.code);
    return termsOf(decision.value, priority);
  };

  it.each([
    ['P0', 15, 120],
    ['P1', 60, 480],
    ['P2', 240, 1440],
    ['P3', 480, 4320],
  ])('promises a %s an answer in %s and a solution in %s minutes', (priority, firstResponse, resolution) => {
    expect(terms(priority).minutes).toEqual({ firstResponse, nextReply: null, resolution });
  });

  it('warns at 80 percent', () => {
    expect(terms('P0').warnAtPercent).toBe(80);
  });

  it.each([null, 'P9'])('promises nothing to the priority %s', (priority) => {
    expect(terms(priority).minutes).toEqual({ firstResponse: null, nextReply: null, resolution: null });
  });
});
