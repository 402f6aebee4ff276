import { describe, expect, it } from 'vitest';
import { t } from '../../__tests__/fake-words';
import { changeReasonWords, movedDeadlines } from '../change-words';
import { durationWords, workingTimeWords } from '../duration-words';
import { momentWords } from '../moment-words';

describe('a duration', () => {
  it.each([
    [0, '0 min'],
    [0.2, '1 min'],
    [59.5, '1 h'],
    [60, '1 h'],
    [130, '2 h 10 min'],
    [24 * 60, '1 d'],
    [76 * 60 + 30, '3 d 4 h'],
    [-5, '0 min'],
  ])('of %d minutes is "%s"', (minutes, words) => {
    expect(durationWords(minutes, t)).toBe(words);
  });
});

describe('working time', () => {
  it('is never told in days, which are of eight hours or of 24', () => {
    expect(workingTimeWords(72 * 60, t)).toBe('72 h');
    expect(workingTimeWords(24 * 60 + 5, t)).toBe('24 h 5 min');
    expect(workingTimeWords(5, t)).toBe('5 min');
  });
});

describe('a moment', () => {
  const at = '2026-11-23T23:30:00.000Z';

  it('is told on the clock of a named zone', () => {
    expect(momentWords(at, 'Asia/Shanghai')).toBe('2026-11-24 07:30');
    expect(momentWords(at, 'America/New_York')).toBe('2026-11-23 18:30');
  });

  it('has midnight as 00, never as 24', () => {
    expect(momentWords('2026-11-23T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-11-24 00:00');
  });

  it('that is none is shown as it came', () => {
    expect(momentWords('soon')).toBe('soon');
  });

  it('in a zone the browser does not know is told on the clock of whoever looks', () => {
    expect(momentWords(at, 'Mars/Olympus')).toBe(momentWords(at));
  });
});

describe('a change of deadlines', () => {
  const day = (date: number) => `2026-11-${date}T10:00:00.000Z`;

  it('tells only what moved', () => {
    const lines = movedDeadlines({ slaResolveDueAt: day(23) }, { slaResolveDueAt: null }, t);
    expect(lines).toEqual([`Resolution: ${momentWords(day(23))} → no deadline`]);
  });

  it('from nothing tells all there is now', () => {
    expect(movedDeadlines(null, { slaResponseDueAt: day(20) }, t)).toEqual([`First response: no deadline → ${momentWords(day(20))}`]);
  });

  it('says when another policy applies since, and leaves other columns out', () => {
    const lines = movedDeadlines({ slaPolicyId: '1', slaState: 'ok' }, { slaPolicyId: '2', slaState: 'met' }, t);
    expect(lines).toEqual(['Another policy applies']);
  });

  it('says its reason, also one nobody put into words', () => {
    expect(changeReasonWords('ticketChanged', t)).toBe('The ticket was changed');
    expect(changeReasonWords('moonPhase', t)).toBe('moonPhase');
    expect(changeReasonWords(null, t)).toBe('The deadlines were computed again');
  });
});
