import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask, readConditions } from '../conditions';
import type { Operator } from '../operators';

const FACTS = ['businessTypeCode', 'priority', 'customerId', 'customer.level', 'queueId', 'tags', 'isVip', 'reopenCount'];
const ticket = { businessTypeCode: 'it_support', priority: 'P1', customerId: 42, 'customer.level': 'gold', queueId: null, tags: ['vpn', 'urgent'], isVip: true, reopenCount: 2 };

function answerTo(filter: unknown, facts: Record<string, unknown> = ticket) {
  const condition = readConditions(filter, FACTS);
  if (!condition.ok) throw new Error(`refused with ${condition.code}`);
  return ask(condition.value, facts);
}
const holds = (filter: unknown, facts?: Record<string, unknown>) => answerTo(filter, facts).holds;
const refusalOf = (filter: unknown) => {
  const condition = readConditions(filter, FACTS);
  return condition.ok ? null : { code: condition.code, ...condition.params };
};

describe('a filter as NocoBase writes it', () => {
  it.each([
    ['nothing', null, true],
    ['an empty object', {}, true],
    ['an empty group', { $and: [] }, true],
    ['an empty group of either', { $or: [] }, true],
    ['one test', { priority: { $eq: 'P1' } }, true],
    ['the short form', { priority: 'P1' }, true],
    ['the short form of a list', { priority: ['P0', 'P1'] }, true],
    ['the short form of nothing', { queueId: null }, true],
    ['several keys: all of them', { priority: 'P1', businessTypeCode: 'repair' }, false],
    ['several operators: all of them', { priority: { $ne: 'P0', $in: ['P1'] } }, true],
    ['$and', { $and: [{ priority: 'P1' }, { businessTypeCode: 'it_support' }] }, true],
    ['$or', { $or: [{ priority: 'P0' }, { businessTypeCode: 'it_support' }] }, true],
    ['$or of which none holds', { $or: [{ priority: 'P0' }, { businessTypeCode: 'repair' }] }, false],
    ['an empty group inside of $or lets nothing through', { $or: [{ priority: 'P0' }, { $and: [] }] }, false],
    ['groups inside of groups', { $and: [{ $or: [{ priority: 'P0' }, { priority: 'P1' }] }, { isVip: { $isTruly: true } }] }, true],
    ['a related record', { customer: { level: { $eq: 'gold' } } }, true],
    ['a related record with a dot', { 'customer.level': { $in: ['silver', 'gold'] } }, true],
    ['an operator behind a dot', { 'customer.level.$in': ['silver'] }, false],
    ['a group below a related record', { customer: { $or: [{ level: 'silver' }, { level: 'gold' }] } }, true],
  ])('%s', (_what, filter, expected) => {
    expect(holds(filter)).toBe(expected);
  });
});

describe('an operator means what it means in lists', () => {
  it.each([
    ['customerId', '$eq', '42', true],
    ['customerId', '$eq', 43, false],
    ['queueId', '$eq', null, true],
    ['priority', '$ne', 'P1', false],
    ['queueId', '$ne', 7, true],
    ['queueId', '$ne', null, false],
    ['queueId', '$ne', [7, 8], false],
    ['priority', '$ne', ['P0', 'P2'], true],
    ['customerId', '$in', ['41', '42'], true],
    ['queueId', '$in', [7], false],
    ['priority', '$in', [], false],
    ['queueId', '$notIn', [7], true],
    ['priority', '$notIn', ['P1'], false],
    ['queueId', '$empty', true, true],
    ['priority', '$empty', true, false],
    ['tags', '$notEmpty', true, true],
    ['businessTypeCode', '$includes', 'SUPPORT', true],
    ['businessTypeCode', '$includes', ['repair', 'it'], true],
    ['queueId', '$includes', 'it', false],
    ['businessTypeCode', '$notIncludes', 'repair', true],
    ['businessTypeCode', '$notIncludes', ['repair', 'it'], false],
    ['queueId', '$notIncludes', 'it', false],
    ['businessTypeCode', '$startsWith', 'IT', true],
    ['businessTypeCode', '$notStartsWith', 'it', false],
    ['businessTypeCode', '$endWith', 'support', true],
    ['businessTypeCode', '$notEndWith', 'it', true],
    ['reopenCount', '$gt', 1, true],
    ['reopenCount', '$gte', '2', true],
    ['reopenCount', '$lt', 2, false],
    ['reopenCount', '$lte', 2, true],
    ['queueId', '$lt', 5, false],
    ['isVip', '$isTruly', true, true],
    ['isVip', '$isFalsy', true, false],
    ['queueId', '$isFalsy', true, true],
    ['tags', '$match', ['urgent', 'vpn'], true],
    ['tags', '$notMatch', ['vpn'], true],
    ['tags', '$anyOf', ['vpn', 'mail'], true],
    ['tags', '$noneOf', ['mail'], true],
    ['queueId', '$noneOf', ['mail'], true],
  ] as const)('%s %s %j: %s', (fact, operator, expected, result) => {
    expect(holds({ [fact]: { [operator]: expected } })).toBe(result);
  });

  const anyFact = fc.oneof(fc.constant(null), fc.constantFrom('P0', 'P1', 'it_support', ''), fc.integer({ min: 0, max: 3 }));
  const opposites: [Operator, Operator][] = [['$eq', '$ne'], ['$in', '$notIn'], ['$empty', '$notEmpty'], ['$isTruly', '$isFalsy'], ['$anyOf', '$noneOf']];

  it.each(opposites)('%s holds exactly when %s does not', (one, other) => {
    fc.assert(fc.property(anyFact, fc.constantFrom('P0', 'it_support', 2), (actual, value) => {
      const isList = ['$in', '$anyOf'].includes(one);
      const expected = isList ? [value] : ['$empty', '$isTruly'].includes(one) ? true : value;
      const facts = { priority: actual };
      expect(holds({ priority: { [one]: expected } }, facts)).toBe(!holds({ priority: { [other]: expected } }, facts));
    }));
  });
});

describe('what nobody understands is refused, never quietly left out', () => {
  it.each([
    [{ priority: { $eqq: 'P0' } }, { code: 'condition.operatorUnknown', fact: 'priority', operator: '$eqq' }],
    [{ $nor: [] }, { code: 'condition.operatorUnknown', fact: '', operator: '$nor' }],
    [{ priority: { $not: { $eq: 'P0' } } }, { code: 'condition.operatorUnknown', fact: 'priority', operator: '$not' }],
    [{ priority: { level: 'P0' } }, { code: 'condition.factUnknown', fact: 'priority.level', operator: '$eq' }],
    [{ prioritiy: 'P0' }, { code: 'condition.factUnknown', fact: 'prioritiy', operator: '$eq' }],
    [{ customer: { name: { $eq: 'ACME' } } }, { code: 'condition.factUnknown', fact: 'customer.name', operator: '$eq' }],
    [{ $and: [{ priority: { $in: 'P0' } }] }, { code: 'condition.valueUnusable', fact: 'priority', operator: '$in', value: 'P0' }],
    [{ priority: { $includes: '' } }, { code: 'condition.valueUnusable', fact: 'priority', operator: '$includes', value: '' }],
    [{ reopenCount: { $gt: 'many' } }, { code: 'condition.valueUnusable', fact: 'reopenCount', operator: '$gt', value: 'many' }],
    [{ customerId: { $eq: '{{$user.id}}' } }, { code: 'condition.valueUnusable', fact: 'customerId', operator: '$eq', value: '{{$user.id}}' }],
    [{ queueId: { $empty: false } }, { code: 'condition.valueUnusable', fact: 'queueId', operator: '$empty', value: false }],
    [[{ priority: 'P0' }], { code: 'condition.unreadable', fact: '' }],
    ['priority', { code: 'condition.unreadable', fact: '' }],
    [{ $or: ['P0'] }, { code: 'condition.unreadable', fact: '' }],
  ])('%j', (filter, refusal) => {
    expect(refusalOf(filter)).toEqual(refusal);
  });

  it('whatever is sent, it is read or refused', () => {
    fc.assert(fc.property(fc.jsonValue(), (filter) => {
      const condition = readConditions(filter, FACTS);
      if (condition.ok) expect(typeof ask(condition.value, ticket).holds).toBe('boolean');
      else expect(condition.code).toMatch(/^condition\./);
    }));
  });
});

describe('the reason for an answer', () => {
  it('is what failed when it does not hold', () => {
    expect(answerTo({ priority: 'P0', businessTypeCode: 'it_support' })).toEqual({
      holds: false, because: [{ fact: 'priority', operator: '$eq', expected: 'P0', actual: 'P1' }],
    });
  });

  it('is what held when it does', () => {
    expect(answerTo({ $or: [{ priority: 'P0' }, { businessTypeCode: 'it_support' }] })).toEqual({
      holds: true, because: [{ fact: 'businessTypeCode', operator: '$eq', expected: 'it_support', actual: 'it_support' }],
    });
  });

  it('names a fact that is not there as empty', () => {
    expect(answerTo({ queueId: 7 }, {}).because).toEqual([{ fact: 'queueId', operator: '$eq', expected: 7, actual: null }]);
  });

  it('is nothing when nothing was asked', () => {
    expect(answerTo({})).toEqual({ holds: true, because: [] });
  });
});
