import { describe, expect, it } from 'vitest';
import { t } from '../../__tests__/fake-words';
import { momentWords } from '../../words/moment-words';
import { badgeLook } from '../badge-look';
import { slaColumnsOf } from '../sla-columns';

const NOW = Date.parse('2026-11-23T12:00:00.000Z');
const inMinutes = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();
const look = (row: Record<string, unknown>) => badgeLook(slaColumnsOf(row), NOW, t);

describe('the badge', () => {
  it('counts down while there is time', () => {
    expect(look({ slaState: 'ok', slaDueAt: inMinutes(130) })).toMatchObject({ state: 'ok', words: '2 h 10 min left' });
  });

  it('keeps the words and changes its state when the time runs short', () => {
    expect(look({ slaState: 'warning', slaDueAt: inMinutes(12) })).toMatchObject({ state: 'warning', words: '12 min left' });
  });

  it('says how long a deadline is over', () => {
    expect(look({ slaState: 'breached', slaDueAt: inMinutes(-35) })).toMatchObject({ state: 'breached', words: 'overdue by 35 min' });
  });

  it('turns red when the deadline passes, before the server has swept', () => {
    expect(look({ slaState: 'warning', slaDueAt: inMinutes(0) })).toMatchObject({ state: 'breached', words: 'overdue by 1 min' });
  });

  it('tells the next deadline of a ticket that already broke a promise', () => {
    expect(look({ slaState: 'breached', slaDueAt: inMinutes(90) })).toMatchObject({ state: 'breached', words: 'breached, next: 1 h 30 min left' });
  });

  it('counts nothing while paused, and says since when', () => {
    const paused = { slaPausedAt: inMinutes(-20), slaDueAt: null };
    expect(look({ slaState: 'paused', ...paused })).toEqual({
      state: 'paused', words: 'paused', details: `Paused since ${momentWords(inMinutes(-20))}`,
    });
    expect(look({ slaState: 'breached', ...paused })).toMatchObject({ state: 'breached', words: 'breached, paused' });
  });

  it.each([
    ['met', 'met'],
    ['waived', 'waived'],
    ['breached', 'breached'],
    ['ok', 'on track'],
  ])('without an open deadline says %s in one word', (slaState, words) => {
    expect(look({ slaState, slaDueAt: null })?.words).toBe(words);
  });

  it('names the promise and its deadline', () => {
    const row = { slaState: 'ok', slaDueAt: inMinutes(10), slaResponseDueAt: inMinutes(10), slaResolveDueAt: inMinutes(99) };
    expect(look(row)?.details).toBe(`First response due ${momentWords(inMinutes(10))}`);
    expect(look({ slaState: 'ok', slaDueAt: inMinutes(10) })?.details).toBe(`Due ${momentWords(inMinutes(10))}`);
  });

  it('is not there when nothing is promised', () => {
    expect(look({})).toBeNull();
    expect(look({ slaState: 'unheardOf' })).toBeNull();
  });
});
