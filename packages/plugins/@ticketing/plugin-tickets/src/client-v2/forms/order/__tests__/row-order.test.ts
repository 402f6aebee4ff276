import { describe, expect, it } from 'vitest';
import { lastPlace, moveRow } from '../row-order';

describe('the order of rows', () => {
  const row = (id: number, sort: number) => ({ id, sort });

  it('gives each its place after a move, and saves only those that differ', () => {
    const { rows, changed } = moveRow([row(1, 10), row(2, 20), row(3, 30)], 2, 1);
    expect(rows.map(({ id, sort }) => [id, sort])).toEqual([[1, 10], [3, 20], [2, 30]]);
    expect(changed.map(({ id }) => id)).toEqual([3, 2]);
  });

  it('has a place behind the last one', () => {
    expect(lastPlace([row(1, 10), row(2, 45)])).toBe(55);
    expect(lastPlace([])).toBe(10);
  });
});
