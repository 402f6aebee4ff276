import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_RETRY_AFTER_SECONDS, MOST_TRIES, nextDeliveryAt, readRetryAfter } from '../next-delivery';

const NOW = new Date('2026-11-02T09:00:00Z');
const random = fc.double({ min: 0, max: 1, noNaN: true });
const secondsAfter = (tries: number, one = 0.5, retryAfterSeconds: number | null = null) => {
  const at = nextDeliveryAt({ tries, now: NOW, random: one, retryAfterSeconds });
  return at && (at.getTime() - NOW.getTime()) / 1000;
};

describe('the next try of a delivery', () => {
  it('comes within a quarter of a minute first, and ten tries take about a day', () => {
    expect(secondsAfter(1)).toBe(15);
    const waits = Array.from({ length: MOST_TRIES - 1 }, (_, index) => secondsAfter(index + 1) ?? 0);
    expect(MOST_TRIES).toBe(10);
    expect(waits.reduce((sum, one) => sum + one, 0) / 3600).toBeCloseTo(24, 0);
  });

  it('is never nearer than four fifths and never further than six fifths of what is planned', () =>
    fc.assert(fc.property(fc.integer({ min: 1, max: MOST_TRIES - 1 }), random, (tries, one) => {
      const [planned, actual] = [secondsAfter(tries) ?? 0, secondsAfter(tries, one) ?? 0];
      expect(actual).toBeGreaterThanOrEqual(planned * 0.8 - 0.001);
      expect(actual).toBeLessThanOrEqual(planned * 1.2 + 0.001);
    })));

  it('is further away with every try, whatever chance says', () =>
    fc.assert(fc.property(fc.integer({ min: 1, max: MOST_TRIES - 2 }), random, random, (tries, one, other) => {
      expect(secondsAfter(tries + 1, one)).toBeGreaterThan((secondsAfter(tries, other) ?? 0) * 0.9);
    })));

  it('does not come after the last try', () => expect(secondsAfter(MOST_TRIES)).toBeNull());

  it('waits as long as the receiver asks for, but not for ever and never shorter than planned', () => {
    expect(secondsAfter(1, 0.5, 120)).toBe(120);
    expect(secondsAfter(9, 0.5, 1)).toBe(36_000);
    fc.assert(fc.property(fc.integer({ min: 1, max: MOST_TRIES - 1 }), random, fc.nat(), (tries, one, asked) => {
      const [plain, actual] = [secondsAfter(tries, one) ?? 0, secondsAfter(tries, one, asked) ?? 0];
      expect(actual).toBeGreaterThanOrEqual(plain);
      expect(actual).toBeLessThanOrEqual(Math.max(plain, LONGEST_RETRY_AFTER_SECONDS));
    }));
  });
});

describe('a Retry-After header', () => {
  it.each([
    ['120', 120],
    ['0', 0],
    ['Mon, 02 Nov 2026 09:01:00 GMT', 60],
    ['Mon, 02 Nov 2026 08:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    ['1e9', null],
    [undefined, null],
  ])('%s means %s seconds', (header, seconds) => expect(readRetryAfter(header, NOW)).toBe(seconds));
});
