import { describe, expect, it } from 'vitest';
import { lastPlace } from '../row-order';

describe('the order of rows', () => {
  const row = (id: number, sort: number) => ({ id, sort });

  it('has a place behind the last one', () => {
    expect(lastPlace([row(1, 10), row(2, 45)])).toBe(55);
    expect(lastPlace([])).toBe(10);
  });
});
