import { expect, it } from 'vitest';
import { nextTryAfter } from '../next-try';

const now = new Date('2026-01-05T09:00:00Z');

it('tries wait longer each time, and end', () => {
  const waits = [1, 2, 3, 4, 5].map((tries) => (nextTryAfter(tries, now)?.getTime() ?? 0) - now.getTime());
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits[0]).toBe(60_000);
  expect(nextTryAfter(6, now)).toBeNull();
});
