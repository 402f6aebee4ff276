import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fuseRankings } from '../fuse-rankings';

const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));

it('what two rankings name comes before what one names at the same place', () => {
  expect(fuseRankings([['a', 'b', 'c'], ['x', 'b', 'y']])[0]).toBe('b');
});

it('one ranking stays as it is', () => {
  fc.assert(fc.property(ids, (ranking) => void expect(fuseRankings([ranking])).toEqual(ranking)));
});

it('names everything once', () => {
  fc.assert(fc.property(fc.array(ids), (rankings) => void expect(fuseRankings(rankings).sort()).toEqual([...new Set(rankings.flat())].sort())));
});
