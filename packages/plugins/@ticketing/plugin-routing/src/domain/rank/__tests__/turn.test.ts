import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnAfter, turnAmong } from '../turn';

const line = (...userIds: string[]) => userIds.map((userId, index) => ({ userId, sort: index + 1 }));
const nextOf = (turn: number | null, members: ReturnType<typeof line>) => members.find(({ sort }) => sort > (turn ?? 0)) ?? members[0];

describe('whose turn is next', () => {
  const [a, b, c, d] = line('a', 'b', 'c', 'd');

  it('is the first one as long as nobody had a turn', () => {
    expect(turnAmong(null, [a, b])).toBeNull();
  });

  it('is who follows the last one', () => {
    expect(nextOf(turnAmong(turnAfter(b), [a, b, c, d]), [a, b, c, d])).toBe(c);
  });

  it('is not skipped when somebody before him leaves', () => {
    const members = line('b', 'c', 'd');
    expect(nextOf(turnAmong(turnAfter(b), members), members).userId).toBe('c');
  });

  it('is not skipped when the last one leaves', () => {
    const members = line('a', 'c', 'd');
    expect(nextOf(turnAmong(turnAfter(b), members), members).userId).toBe('c');
  });

  it('follows the last one to where he was moved', () => {
    const members = line('d', 'b', 'a', 'c');
    expect(nextOf(turnAmong(turnAfter(b), members), members).userId).toBe('a');
  });

  it('stays with the one who follows, whichever single member leaves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 8 }), fc.nat(), fc.nat(), (size, last, gone) => {
        const before = line(...Array.from({ length: size }, (_, index) => `m${index}`));
        const had = before[last % size];
        const next = nextOf(turnAmong(turnAfter(had), before), before);
        const leaver = before[gone % size];
        const after = line(...before.filter((one) => one !== leaver).map(({ userId }) => userId));
        const expected = leaver === next ? nextOf(next.sort, before) : next;
        expect(nextOf(turnAmong(turnAfter(had), after), after).userId).toBe(expected.userId);
      }),
    );
  });
});
