import { describe, expect, it } from 'vitest';
import { t } from '../../__tests__/fake-words';
import { momentWords } from '../../words/moment-words';
import { deadlineWords } from '../deadline-words';
import { readingOf } from './some-explanations';

const NOW = Date.parse('2026-11-23T12:00:00.000Z');
const due = momentWords('2026-11-23T12:30:00.000Z');
const say = (values: Parameters<typeof readingOf>[0], now = NOW) => deadlineWords(readingOf(values), now, t);

describe('a deadline in words', () => {
  it('is absolute and relative while it is open', () => {
    expect(say({})).toBe(`Due ${due}, 30 min left`);
    expect(say({ state: 'breached' }, NOW + 95 * 60_000)).toBe(`Was due ${due}, overdue by 1 h 5 min`);
  });

  it('of a paused clock is what is left of the promise', () => {
    expect(say({ state: 'paused', dueAt: null, remainingMinutes: 29.4 })).toBe('30 min of working time left when the ticket goes on');
  });

  it('that was kept or came too late tells both moments', () => {
    const stoppedAt = '2026-11-23T11:50:00.000Z';
    expect(say({ state: 'met', stoppedAt })).toBe(`Done ${momentWords(stoppedAt)}, was due ${due}`);
    expect(say({ state: 'breached', stoppedAt })).toBe(`Was due ${due}, done ${momentWords(stoppedAt)}`);
  });

  it('that cannot come is admitted', () => {
    expect(say({ dueAt: null })).toBe('No deadline within the next ten years');
    expect(say({ state: 'waived', dueAt: null })).toBe('The ticket ended before the promise was kept or broken');
  });
});
