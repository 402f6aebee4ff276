import { describe, expect, it } from 'vitest';
import { arrivalsIn } from '../arrivals';

const list = (...ids: string[]) => ids.map((id) => ({ id }));

describe('arrivals', () => {
  it('of the first list are none', () => {
    expect(arrivalsIn(undefined, list('1', '2'))).toEqual([]);
  });

  it('are the tickets that were not there before, wherever they stand', () => {
    expect(arrivalsIn(list('1', '2'), list('3', '1', '4'))).toEqual(list('3', '4'));
  });

  it('count again when a ticket comes back', () => {
    expect(arrivalsIn(list('1'), list('1', '2'))).toEqual(list('2'));
  });
});
