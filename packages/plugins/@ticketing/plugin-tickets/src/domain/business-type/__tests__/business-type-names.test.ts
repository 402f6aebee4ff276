import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detailsAssociation, detailsCollection } from '../business-type-names';
import { checkBusinessType } from '../check-business-type';

const isUsable = (code: string) => {
  try {
    return Boolean(checkBusinessType({ code, title: 'x' }));
  } catch {
    return false;
  }
};
const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const code = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join('_')).filter(isUsable);

describe('the names that follow from the code of a business type', () => {
  it.each([
    ['repair', 'repairDetails', 'ticketingRepairDetails'],
    ['it_support', 'itSupportDetails', 'ticketingItSupportDetails'],
    ['level_2', 'level_2Details', 'ticketingLevel_2Details'],
    ['level2', 'level2Details', 'ticketingLevel2Details'],
  ])('of %s are %s and %s', (name, association, collection) => {
    expect(detailsAssociation(name)).toBe(association);
    expect(detailsCollection(name)).toBe(collection);
  });

  it('of two types are never the same', () => {
    const near = code.chain((one) => fc.tuple(fc.constant(one), fc.oneof(code, fc.constant(one.replace(/_/g, '')), fc.constant(one.replace(/(\d)/, '_$1'))).filter(isUsable)));
    fc.assert(
      fc.property(near, ([one, other]) => {
        expect(detailsAssociation(one) === detailsAssociation(other)).toBe(one === other);
        expect(detailsCollection(one) === detailsCollection(other)).toBe(one === other);
      }),
      { numRuns: 500 },
    );
  });

  it('are names a database can keep whole', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9]{0,60}$/).filter(isUsable), (name) => {
        expect(detailsCollection(name).length).toBeLessThanOrEqual(63);
        expect(detailsCollection(name)).toMatch(/^[A-Za-z]\w*$/);
      }),
    );
  });
});
