import { describe, expect, it } from 'vitest';
import { judgeAttempt, problemOfStatus, type Attempt } from '../judge-attempt';
import { MOST_TRIES } from '../next-delivery';

const NOW = new Date('2026-11-10T09:00:00Z');
const attempt = (values: Partial<Attempt> = {}): Attempt => ({ status: 500, problem: 'status', detail: null, retryAfterSeconds: null, ms: 12, ...values });
const judge = (values: Partial<Attempt>, facts: { tries?: number; failingSince?: Date | null } = {}) =>
  judgeAttempt(attempt(values), { tries: 1, failingSince: null, ...facts, now: NOW, random: 0.5 });

describe('an answer', () => {
  it.each([[200, null], [204, null], [299, null], [301, 'redirect'], [307, 'redirect'], [400, 'status'], [404, 'status'], [429, 'status'], [500, 'status'], [100, 'status']])(
    'with status %s is %s', (status, problem) => expect(problemOfStatus(status)).toBe(problem));
});

describe('a delivery', () => {
  it('is done once it was taken', () => expect(judge({ status: 202, problem: null })).toEqual({ state: 'delivered', nextTryAt: null, disables: null }));

  it('waits for the next try when it was not', () =>
    expect(judge({})).toEqual({ state: 'waiting', nextTryAt: new Date('2026-11-10T09:00:15Z'), disables: null }));

  it('is dead after the last try', () => expect(judge({}, { tries: MOST_TRIES }).state).toBe('dead'));

  it('is dead at once when the receiver is gone, and nothing more is sent there', () =>
    expect(judge({ status: 410 })).toEqual({ state: 'dead', nextTryAt: null, disables: 'gone' }));

  it('that fails after five days of failures switches the subscription off, and still waits for its turn', () => {
    expect(judge({}, { failingSince: new Date('2026-11-05T09:00:01Z') }).disables).toBeNull();
    expect(judge({}, { failingSince: new Date('2026-11-05T09:00:00Z') })).toMatchObject({ state: 'waiting', disables: 'failing' });
  });
});
