import { describe, expect, it } from 'vitest';
import { relativeTime } from '../relative-time';

const now = Date.parse('2026-05-04T12:00:00Z');
const minutes = (count: number) => now + count * 60_000;

describe('relativeTime', () => {
  it.each([
    [-180, 'en-US', '3 hours ago'],
    [-180, 'zh-CN', '3小时前'],
    [-119, 'en-US', '1 hour ago'],
    [-1, 'en-US', '1 minute ago'],
    [2 * 24 * 60, 'en-US', 'in 2 days'],
    [-40 * 24 * 60, 'en-US', '1 month ago'],
    [-800 * 24 * 60, 'en-US', '2 years ago'],
  ])('tells %d minutes in %s as "%s"', (distance, language, text) => {
    expect(relativeTime(minutes(distance), now, language)).toBe(text);
  });

  it('leaves less than a minute to the words of the desk', () => {
    expect(relativeTime(now - 59_000, now, 'en-US')).toBeNull();
    expect(relativeTime(now, now, 'en-US')).toBeNull();
  });

  it('falls back to English when the language is no language tag', () => {
    expect(relativeTime(minutes(-180), now, 'not a language')).toBe('3 hours ago');
  });
});
