import { describe, expect, it } from 'vitest';
import { chooseCalendar } from '../choose-calendar';
import { choosePolicy } from '../choose-policy';
import { policy } from './some-policies';

const gold = policy();
const repairs = policy({ key: 'repairs', name: 'Repairs', conditions: { businessTypeCode: 'repair' } });
const everybody = policy({ key: 'all', name: 'Everybody', conditions: null });

describe('the policy of a ticket', () => {
  it('is the first whose conditions hold, and says which they are', () => {
    expect(choosePolicy([gold, repairs, everybody], { 'customer.level': 'gold', businessTypeCode: 'repair' })).toEqual({
      policy: gold,
      because: [{ fact: 'customer.level', operator: '$eq', expected: 'gold', actual: 'gold' }],
      passedOver: [],
    });
  });

  it('says why those before it do not apply', () => {
    const disabled = policy({ key: 'off', name: 'Old contract', isEnabled: false, conditions: null });
    expect(choosePolicy([disabled, gold, everybody], { 'customer.level': 'silver' })).toEqual({
      policy: everybody,
      because: [],
      passedOver: [
        { key: 'off', name: 'Old contract', reason: 'disabled', because: [] },
        { key: 'gold', name: 'Gold customers', reason: 'conditions', because: [{ fact: 'customer.level', operator: '$eq', expected: 'gold', actual: 'silver' }] },
      ],
    });
  });

  it('may be none, and then every reason is told', () => {
    const choice = choosePolicy([gold, repairs], {});
    expect(choice.policy).toBeNull();
    expect(choice.passedOver.map(({ key }) => key)).toEqual(['gold', 'repairs']);
  });
});

describe('the calendar of a ticket', () => {
  it.each([
    [{ customer: 'c', queue: 'q', policy: 'p' }, { calendar: 'c', source: 'customer' }],
    [{ customer: null, queue: 'q', policy: 'p' }, { calendar: 'q', source: 'queue' }],
    [{ policy: 'p' }, { calendar: 'p', source: 'policy' }],
    [{}, null],
  ])('of %j is %j', (offers, choice) => {
    expect(chooseCalendar<string>(offers)).toEqual(choice);
  });
});
