import { describe, expect, it } from 'vitest';
import { checkRule, checkRules } from '../check-rule';
import { AROUND, input, rule } from './some-rules';

const refusalOf = (decision: ReturnType<typeof checkRule> | ReturnType<typeof checkRules>) => (decision.ok ? null : { code: decision.code, ...decision.params });

describe('a rule is read', () => {
  it('with its condition, queue, skills and priority', () => {
    expect(rule()).toEqual({
      id: '7',
      name: 'Gold customers',
      isEnabled: true,
      condition: { kind: 'test', fact: 'customer.level', operator: '$eq', expected: 'gold' },
      queueId: '1',
      requiredSkills: [{ skill: 'erp', minLevel: 2 }],
      priority: 'P1',
    });
  });

  it('as a draft, which has no id and asks for nothing', () => {
    expect(checkRule({ name: ' All ', queueId: '2' }, AROUND)).toEqual({
      ok: true,
      value: { id: '', name: 'All', isEnabled: true, condition: { kind: 'all', parts: [] }, queueId: '2', requiredSkills: [], priority: null },
    });
  });

  it('switched off', () => {
    expect(rule({ isEnabled: false }).isEnabled).toBe(false);
  });
});

describe('a wrong rule is refused, and what is wrong is named', () => {
  it.each([
    [{ name: ' ' }, { code: 'routingRule.nameMissing' }],
    [{ queueId: null }, { code: 'routingRule.queueMissing', name: 'Gold customers' }],
    [{ queueId: 3 }, { code: 'routingRule.queueUnknown', name: 'Gold customers', queueId: '3' }],
    [{ conditions: { priority: { $like: 'P0' } } }, { code: 'condition.operatorUnknown', name: 'Gold customers', fact: 'priority', operator: '$like' }],
    [{ requiredSkills: [{ skill: 'latin' }] }, { code: 'skill.unknown', name: 'Gold customers', row: 1, skill: 'latin' }],
    [{ priority: 'P4' }, { code: 'routingRule.priorityUnknown', name: 'Gold customers', priority: 'P4' }],
  ])('%j', (changes, refusal) => {
    expect(refusalOf(checkRule(input(changes), AROUND))).toEqual(refusal);
  });

  it.each([[null], [[]], ['gold']])('something that is no rule: %j', (one) => {
    expect(refusalOf(checkRule(one, AROUND))).toEqual({ code: 'routingRule.unreadable' });
  });
});

describe('the list of rules', () => {
  it('keeps its order', () => {
    const decision = checkRules([input(), input({ id: 8, name: 'Repairs' })], AROUND);
    expect(decision.ok && decision.value.map(({ name }) => name)).toEqual(['Gold customers', 'Repairs']);
  });

  it('names the row of a wrong rule', () => {
    expect(refusalOf(checkRules([input(), input({ requiredSkills: [{ skill: 'erp', minLevel: 9 }] })], AROUND))).toEqual({
      code: 'skill.levelInvalid', name: 'Gold customers', row: 1, skill: 'erp', value: 9, ruleRow: 2,
    });
  });

  it('is a list', () => {
    expect(refusalOf(checkRules({}, AROUND))).toEqual({ code: 'routingRule.unreadable' });
  });
});
