import { expect, it } from 'vitest';
import { isTooLate, nextTryAfter } from '../mail-tries';

const NOON = new Date('2026-11-02T12:00:00Z');

it('a mail is tried six times within five hours, and then given up', () => {
  const tries: Date[] = [NOON];
  for (let next = nextTryAfter(tries.length, NOON); next; next = nextTryAfter(tries.length, next)) tries.push(next);
  expect(tries.map((at) => at.toISOString().slice(11, 16))).toEqual(['12:00', '12:01', '12:06', '12:21', '13:21', '16:21']);
});

it('a mail that waited for a day is not sent any more', () => {
  expect(isTooLate(NOON, new Date('2026-11-03T12:00:00Z'))).toBe(false);
  expect(isTooLate(NOON, new Date('2026-11-03T12:00:01Z'))).toBe(true);
});
