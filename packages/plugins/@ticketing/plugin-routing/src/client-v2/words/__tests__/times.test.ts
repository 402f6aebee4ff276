import { describe, expect, it } from 'vitest';
import { t } from '../../__tests__/fake-words';
import { dueWords } from '../due-words';
import { durationWords, sinceWords } from '../duration-words';
import { momentWords } from '../moment-words';
import { pointsWords } from '../points-words';

describe('durations', () => {
  it.each([[0, '0 min'], [12.9, '12 min'], [60, '1 h'], [130, '2 h 10 min'], [1440, '1 d'], [1500, '1 d 1 h'], [-3, '0 min']])('%d minutes are "%s"', (minutes, words) => {
    expect(durationWords(minutes, t)).toBe(words);
  });

  it('since a moment are rounded down', () => {
    const now = new Date('2026-11-23T10:12:59Z').getTime();
    expect(sinceWords('2026-11-23T10:00:00Z', now, t)).toBe('12 min');
  });
});

describe('deadlines', () => {
  const now = new Date('2026-11-23T10:00:00Z').getTime();
  it('lie ahead or behind', () => {
    expect(dueWords('2026-11-23T10:30:00Z', now, t)).toBe('due in 30 min');
    expect(dueWords('2026-11-23T09:30:00Z', now, t)).toBe('overdue by 30 min');
  });
});

describe('moments', () => {
  const now = new Date('2026-11-23T10:00:00').getTime();
  it('of today need no date', () => {
    expect(momentWords('2026-11-23T09:05:00', now)).toBe('09:05');
    expect(momentWords('2026-11-22T09:05:00', now)).toBe('2026-11-22 09:05');
  });

  it('that are none are shown as they are', () => {
    expect(momentWords('soon', now)).toBe('soon');
  });
});

describe('points', () => {
  it.each([[0, '0'], [4.26, '4.3'], [24.4, '24'], [100, '100']])('%d are "%s"', (points, words) => {
    expect(pointsWords(points)).toBe(words);
  });
});
