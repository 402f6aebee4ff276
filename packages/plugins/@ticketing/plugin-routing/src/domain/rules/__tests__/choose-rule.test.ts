import { describe, expect, it } from 'vitest';
import { chooseRule } from '../choose-rule';
import { rule } from './some-rules';

const gold = rule();
const repairs = rule({ id: 8, name: 'Repairs', conditions: { businessTypeCode: 'repair' } });
const everything = rule({ id: 9, name: 'Everything else', conditions: null });

describe('the rule of a ticket', () => {
  it('is the first whose conditions hold, and says which they are', () => {
    expect(chooseRule([gold, repairs, everything], { 'customer.level': 'gold', businessTypeCode: 'repair' })).toEqual({
      rule: gold,
      because: [{ fact: 'customer.level', operator: '$eq', expected: 'gold', actual: 'gold' }],
      passedOver: [],
    });
  });

  it('says why those before it do not apply', () => {
    const disabled = rule({ id: 6, name: 'Old contract', isEnabled: false, conditions: null });
    expect(chooseRule([disabled, gold, everything], { 'customer.level': 'silver' })).toEqual({
      rule: everything,
      because: [],
      passedOver: [
        { id: '6', name: 'Old contract', reason: 'disabled', because: [] },
        { id: '7', name: 'Gold customers', reason: 'conditions', because: [{ fact: 'customer.level', operator: '$eq', expected: 'gold', actual: 'silver' }] },
      ],
    });
  });

  it('may be none, and then every reason is told', () => {
    const choice = chooseRule([gold, repairs], {});
    expect(choice.rule).toBeNull();
    expect(choice.passedOver.map(({ name }) => name)).toEqual(['Gold customers', 'Repairs']);
  });
});
