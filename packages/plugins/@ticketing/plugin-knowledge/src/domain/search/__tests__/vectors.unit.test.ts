import { describe, expect, it } from 'vitest';
import { outstanding, similarity, unitVector, type Vector } from '../vectors';

describe('vectors', () => {
  it('have the length 1', () => expect([...(unitVector([3, 4]) as Vector)].map((n) => Number(n.toFixed(3)))).toEqual([0.6, 0.8]));
  it('are none where numbers have no direction', () => expect([unitVector([]), unitVector([0, 0]), unitVector([Number.NaN, 1])]).toEqual([null, null, null]));
  it('are as near as the cosine between them', () => {
    const [east, north, northeast] = [[1, 0], [0, 2], [1, 1]].map((numbers) => unitVector(numbers) as Vector);
    expect(similarity(east, east)).toBeCloseTo(1);
    expect(similarity(east, north)).toBeCloseTo(0);
    expect(similarity(east, northeast)).toBeCloseTo(Math.SQRT1_2);
    expect(similarity(east, unitVector([1, 0, 0]) as Vector)).toBe(0);
  });
});

describe('texts that stand out', () => {
  const far = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`far${n}`, 0.7 + (n % 5) / 100]));

  it('are those much nearer than the others, whatever the model calls near', () => {
    const found = outstanding(new Map(Object.entries({ ...far, near: 0.95, nearer: 0.99 })), 10);
    expect(found.map(({ id }) => id)).toEqual(['nearer', 'near']);
    expect(found[0].strength).toBe(1);
    expect(found[1].strength).toBeGreaterThan(0.7);
  });
  it('are none where all are alike, or where there is nothing to compare with', () => {
    expect(outstanding(new Map([['a', 0.5], ['b', 0.5], ['c', 0.5]]), 10)).toEqual([]);
    expect(outstanding(new Map([['a', 0.1], ['b', 0.9]]), 10)).toEqual([]);
  });
  it('are at most so many', () => expect(outstanding(new Map(Object.entries({ ...far, near: 0.95, nearer: 0.99 })), 1)).toHaveLength(1));
});
