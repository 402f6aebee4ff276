import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareIds } from '../compare-ids';

describe('ids', () => {
  it('are ordered as the numbers they are, however long', () => {
    fc.assert(fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 20n })), (numbers) => {
      expect(numbers.map(String).sort(compareIds)).toEqual([...numbers].sort((a, b) => (a < b ? -1 : Number(a > b))).map(String));
    }));
  });

  it('are the same only as themselves', () => {
    expect([compareIds('12', '12'), Math.sign(compareIds('9', '10')), Math.sign(compareIds('b', 'a'))]).toEqual([0, -1, 1]);
  });
});
