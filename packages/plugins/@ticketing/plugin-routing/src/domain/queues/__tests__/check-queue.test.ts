import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveStrategy, STRATEGIES } from '../../rank/strategy';
import { DEFAULT_WEIGHTS, WEIGHTED_RULES } from '../../rank/weights';
import type { QueueLink } from '../check-overflow';
import { checkQueue } from '../check-queue';

const check = (input: unknown, memberCount = 3, otherQueues: QueueLink[] = []) => {
  const decision = checkQueue(input, { memberCount, otherQueues });
  return decision.ok ? decision.value : { code: decision.code, ...decision.params };
};
const input = (changes: Record<string, unknown> = {}) => ({ id: 1, name: 'IT support', ...changes });
const refused = (code: string, params: Record<string, unknown> = {}) => ({ code, name: 'IT support', ...params });

describe('a queue is read', () => {
  it('from its name alone: by skills, without any limit', () => {
    expect(check(input())).toEqual({
      name: 'IT support', isEnabled: true, strategy: 'skills', weights: DEFAULT_WEIGHTS, supervisorId: null, overflowAfterMinutes: null, overflowTo: null, overflowQueueId: null,
      acceptWithinMinutes: null, assignmentLimit: null, assignmentWindowMinutes: 60, ignoreOlderThanHours: null, calendarId: null,
    });
  });

  it('with all it may say', () => {
    const full = {
      name: 'IT support', isEnabled: true, strategy: 'leastLoaded', weights: { ...DEFAULT_WEIGHTS, load: 80 }, supervisorId: '5', overflowAfterMinutes: 30, overflowTo: 'supervisor',
      overflowQueueId: null, acceptWithinMinutes: 10, assignmentLimit: 4, assignmentWindowMinutes: 15, ignoreOlderThanHours: 72, calendarId: '2',
    };
    expect(check({ id: 1, ...full })).toEqual(full);
  });

  it('with the default for each weight that is not named', () => {
    expect(check(input({ weights: { fairness: 0 } }))).toMatchObject({ weights: { ...DEFAULT_WEIGHTS, fairness: 0 } });
  });

  it('without members, when it is assigned by hand or switched off', () => {
    expect(check(input({ strategy: 'manual' }), 0)).toMatchObject({ strategy: 'manual' });
    expect(check(input({ strategy: 'random', isEnabled: false }), 0)).toMatchObject({ strategy: 'random', isEnabled: false });
  });
});

describe('a queue is refused, and what is wrong is named:', () => {
  it.each([
    [{ name: ' ' }, { code: 'queue.nameMissing' }],
    [{ strategy: 'horoscope' }, refused('queue.strategyUnknown', { strategy: 'horoscope' })],
    [{ weights: [1] }, refused('queue.weightsUnreadable')],
    [{ weights: { luck: 1 } }, refused('queue.weightUnknown', { weight: 'luck' })],
    [{ weights: { skill: -1 } }, refused('queue.weightInvalid', { weight: 'skill', value: -1, low: 0, high: 1000 })],
    [{ weights: { load: 0.5 } }, refused('queue.weightInvalid', { weight: 'load', value: 0.5, low: 0, high: 1000 })],
    [{ acceptWithinMinutes: 0 }, refused('queue.numberInvalid', { field: 'acceptWithinMinutes', value: 0, low: 1, high: 527_040 })],
    [{ assignmentLimit: '3' }, refused('queue.numberInvalid', { field: 'assignmentLimit', value: '3', low: 1, high: 1000 })],
    [{ ignoreOlderThanHours: 1.5 }, refused('queue.numberInvalid', { field: 'ignoreOlderThanHours', value: 1.5, low: 1, high: 8784 })],
    [{ overflowTo: 'moon', overflowAfterMinutes: 5 }, refused('queue.overflowTargetUnknown', { target: 'moon' })],
    [{ overflowAfterMinutes: 5 }, refused('queue.overflowTargetMissing')],
    [{ overflowTo: 'supervisor', supervisorId: 5 }, refused('queue.overflowTimeMissing')],
    [{ overflowTo: 'supervisor', overflowAfterMinutes: 5 }, refused('queue.supervisorMissing')],
    [{ overflowTo: 'queue', overflowAfterMinutes: 5 }, refused('queue.overflowQueueUnknown', { queueId: null })],
    [{ overflowTo: 'queue', overflowAfterMinutes: 5, overflowQueueId: 9 }, refused('queue.overflowQueueUnknown', { queueId: '9' })],
  ])('%j', (changes, refusal) => {
    expect(check(input(changes))).toEqual(refusal);
  });

  it.each(STRATEGIES.filter((strategy) => strategy !== 'manual'))('%s without members', (strategy) => {
    expect(check(input({ strategy }), 0)).toEqual(refused('queue.membersMissing', { strategy }));
  });

  it.each([[null], [[]], ['IT']])('something that is no queue: %j', (one) => {
    expect(check(one)).toEqual({ code: 'queue.unreadable' });
  });
});

describe('a queue overflows', () => {
  const to = (overflowQueueId: unknown) => input({ overflowTo: 'queue', overflowAfterMinutes: 30, overflowQueueId });
  const link = (id: string, overflowQueueId: string | null): QueueLink => ({ id, name: `Queue ${id}`, overflowQueueId });

  it('into another queue, and on', () => {
    expect(check(to(2), 3, [link('2', '3'), link('3', null)])).toMatchObject({ overflowTo: 'queue', overflowQueueId: '2' });
  });

  it('not into itself', () => {
    expect(check(to('1'), 3, [])).toEqual(refused('queue.overflowLoop', { through: '' }));
  });

  it('not where the tickets come back from', () => {
    expect(check(to(2), 3, [link('2', '3'), link('3', '1')])).toEqual(refused('queue.overflowLoop', { through: 'Queue 2 → Queue 3' }));
  });

  it('also when it is new, and leads nowhere back', () => {
    expect(check({ ...to(2), id: undefined }, 3, [link('2', null)])).toMatchObject({ overflowQueueId: '2' });
  });

  it('to its supervisor, and then names no queue', () => {
    expect(check(input({ overflowTo: 'supervisor', supervisorId: 5, overflowAfterMinutes: 30, overflowQueueId: 2 }))).toMatchObject({ supervisorId: '5', overflowQueueId: null });
  });

  it('never in a circle, whatever queues are saved one after the other', () => {
    const anyWish = fc.record({ id: fc.integer({ min: 1, max: 5 }), overflowQueueId: fc.integer({ min: 1, max: 5 }) });
    fc.assert(fc.property(fc.array(anyWish, { maxLength: 15 }), (wishes) => {
      const links = new Map(['1', '2', '3', '4', '5'].map((id) => [id, link(id, null)]));
      for (const { id, overflowQueueId } of wishes) {
        const others = [...links.values()].filter((one) => one.id !== String(id));
        const decision = checkQueue({ ...to(overflowQueueId), id }, { memberCount: 1, otherQueues: others });
        if (decision.ok) links.set(String(id), link(String(id), decision.value.overflowQueueId));
      }
      for (const first of links.keys()) {
        let steps = 0;
        for (let next = links.get(first); next?.overflowQueueId && steps < 5; next = links.get(next.overflowQueueId)) steps += 1;
        expect(steps).toBeLessThan(5);
      }
    }), { numRuns: 300 });
  });
});

describe('how a queue works', () => {
  it('is by hand as long as nobody is a member, whatever was chosen', () => {
    expect(STRATEGIES.map((strategy) => effectiveStrategy(strategy, 0))).toEqual(STRATEGIES.map(() => 'manual'));
    expect(STRATEGIES.map((strategy) => effectiveStrategy(strategy, 1))).toEqual([...STRATEGIES]);
  });

  it('by default gives a hundred points in all', () => {
    expect(WEIGHTED_RULES.reduce((sum, rule) => sum + DEFAULT_WEIGHTS[rule], 0)).toBe(100);
  });
});
