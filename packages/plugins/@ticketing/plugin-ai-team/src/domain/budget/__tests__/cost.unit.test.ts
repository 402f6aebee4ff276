import { describe, expect, it } from 'vitest';
import { costOf, isSpent } from '../cost';

describe('what a model costs', () => {
  it('is counted by the million of tokens, read and written apart', () => {
    expect(costOf({ inputTokens: 2_000_000, outputTokens: 500_000 }, { inputPrice: 3, outputPrice: 15 })).toBe(13.5);
    expect(costOf({ inputTokens: 0, outputTokens: 0 }, { inputPrice: 3, outputPrice: 15 })).toBe(0);
  });
});

describe('the budget of a day', () => {
  it('is spent when it is reached', () => {
    expect([isSpent(4.99, 5), isSpent(5, 5), isSpent(6, 5)]).toEqual([false, true, true]);
  });
  it('has no end where there is none', () => expect(isSpent(1_000_000, null)).toBe(false));
  it('of nothing lets nothing through', () => expect(isSpent(0, 0)).toBe(true));
});
