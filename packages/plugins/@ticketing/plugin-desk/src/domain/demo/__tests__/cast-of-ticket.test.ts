import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CastOfTicket } from '../cast-of-ticket';

const NAMES: Record<string, string> = { a: 'Emma Clark', b: 'Liam Novak', c: '陈伟' };
const nameOf = (username: string) => NAMES[username];

describe('the cast of a ticket', () => {
  it('is as planned until somebody else gets a part', () => {
    const cast = new CastOfTicket();
    expect(cast.playerOf('a')).toBe('a');
    expect(cast.inWordsOf('Emma Clark will call you', nameOf)).toBe('Emma Clark will call you');
  });

  it('lets two exchange their parts', () => {
    const cast = new CastOfTicket();
    cast.give('a', 'b');
    expect([cast.playerOf('a'), cast.playerOf('b'), cast.playerOf('c')]).toEqual(['b', 'a', 'c']);
    cast.give('b', 'c');
    expect([cast.playerOf('a'), cast.playerOf('b'), cast.playerOf('c')]).toEqual(['b', 'c', 'a']);
  });

  it('calls players by their own names', () => {
    const cast = new CastOfTicket();
    cast.give('a', 'c');
    expect(cast.inWordsOf('Emma Clark asked 陈伟; regards, Emma Clark', nameOf)).toBe('陈伟 asked Emma Clark; regards, 陈伟');
  });

  it('never has one player in two parts', () => {
    const user = fc.constantFrom('a', 'b', 'c');
    fc.assert(fc.property(fc.array(fc.tuple(user, user)), (gifts) => {
      const cast = new CastOfTicket();
      for (const [part, player] of gifts) {
        cast.give(part, player);
        expect(cast.playerOf(part)).toBe(player);
      }
      expect(['a', 'b', 'c'].map((part) => cast.playerOf(part)).sort()).toEqual(['a', 'b', 'c']);
    }));
  });
});
