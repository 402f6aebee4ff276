import fc from 'fast-check';
import { STATUS_CATEGORIES } from '@ticketing/plugin-tickets/domain';
import { describe, expect, it } from 'vitest';
import { choicesOf, PUBLIC_STATUS, publicEventOf, publicName } from '../public-status';

describe('what a customer is told', () => {
  it('has words for each category of a status', () => {
    expect(Object.keys(PUBLIC_STATUS).sort()).toEqual([...STATUS_CATEGORIES].sort());
  });
  it.each(['assign', 'transfer', 'return', 'updated', 'commented', 'queued', 'slaAlert', 'detailsChanged', 'constructor', '__proto__'])('nothing of "%s"', (type) => {
    expect(publicEventOf(type)).toBeNull();
  });
  it('is a choice only about a solved ticket', () => {
    expect(STATUS_CATEGORIES.filter((category) => choicesOf(category).solved || choicesOf(category).reopen)).toEqual(['resolved']);
  });
  it('never an address for a name', () => {
    fc.assert(fc.property(fc.emailAddress(), (email) => {
      expect(publicName(email)).toBeNull();
    }));
    expect([publicName(' Anna '), publicName(''), publicName(null)]).toEqual(['Anna', null, null]);
  });
});
