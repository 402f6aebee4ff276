import { expect, it } from 'vitest';
import { stemOf } from '../stem';

it.each([
  ['printers', 'printer'], ['printing', 'print'], ['printed', 'print'], ['prints', 'print'], ['stopped', 'stop'], ['policies', 'policy'], ['addresses', 'address'],
  ['user\'s', 'user'], ['quickly', 'quick'], ['changing', 'change'],
])('"%s" has the stem of "%s"', (word, other) => {
  expect(stemOf(word)).toBe(stemOf(other));
});

it.each(['bus', 'is', 'need', 'access', 'vpn'])('"%s" stays', (word) => {
  expect(stemOf(word)).toBe(word);
});
