import { PRIORITIES } from '@ticketing/plugin-tickets/domain';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, checkPolicy } from '../../../domain';
import { placeOfRefusal } from '../place-of-refusal';
import { NEW_POLICY, draftOf, unreadablePlaces, valuesOf } from '../policy-draft';
import { previewOfTrial } from '../try-input';

describe('a policy on the form', () => {
  it('shows durations as people read them', () => {
    const { targetTexts, steps } = draftOf({ ...DEFAULT_POLICY, id: 1, sort: 10 });
    expect(targetTexts.P0).toEqual({ firstResponse: '15m', nextReply: '', resolution: '2h' });
    expect(steps[0].minutesText).toBe('1h');
  });

  it('is saved as it was read, as the rules want it', () => {
    const values = valuesOf(draftOf({ ...DEFAULT_POLICY, id: 1, sort: 10, calendarId: 7 }));
    const checked = checkPolicy({ key: 'default', ...values }, []);
    expect(checked).toEqual(checkPolicy(DEFAULT_POLICY, []));
    expect(values.calendarId).toBe('7');
  });

  it('names the cells whose text is no duration', () => {
    const draft = draftOf({ ...DEFAULT_POLICY, id: 1, sort: 10 });
    draft.targetTexts.P1.resolution = 'soon';
    draft.steps.push({ minutesText: '', audience: ['assignee'], channels: ['email'] });
    expect(unreadablePlaces(draft)).toEqual(['targets.P1.resolution', 'escalation.2']);
  });

  it('promises nothing where nothing is typed', () => {
    expect(PRIORITIES.map((priority) => valuesOf(NEW_POLICY).targets[priority]?.resolutionMinutes)).toEqual([null, null, null, null]);
  });
});

describe('a refusal of the server', () => {
  const place = (code: string, params: Record<string, unknown> = {}) => placeOfRefusal({ code, message: '', place: params });

  it.each([
    ['policy.nameMissing', {}, 'name'],
    ['policy.minutesInvalid', { priority: 'P0', target: 'resolution' }, 'targets.P0.resolution'],
    ['policy.resolutionBeforeResponse', { priority: 'P2' }, 'targets.P2'],
    ['policy.promisesNothing', {}, 'targets'],
    ['policy.stepsOutOfOrder', { row: 2 }, 'escalation.2'],
    ['condition.factUnknown', { fact: 'moonPhase', operator: '$eq' }, 'conditions'],
    ['policy.warningInvalid', { value: 100 }, 'warnAtPercent'],
  ])('%s is shown at its place', (code, params, expected) => {
    expect(place(code, params)).toBe(expected);
  });

  it('that is about no place stands above the form', () => {
    expect(place('policy.unreadable')).toBeNull();
    expect(place('unknown', { row: 1 })).toBeNull();
    expect(place('policy.priorityUnknown', { priority: 'P9' })).toBeNull();
  });
});

describe('a made-up ticket', () => {
  const trial = { priority: 'P1' as const, filedAt: '2026-11-23T10:00', pausedFrom: '', pausedTo: '' };
  const iso = (local: string) => new Date(local).toISOString();

  it('was filed by a customer, and is looked at when it was filed', () => {
    expect(previewOfTrial(trial)).toEqual({
      priority: 'P1',
      submittedAt: iso('2026-11-23T10:00'),
      now: iso('2026-11-23T10:00'),
      history: { statusChanges: [], customerMessagesAt: [], agentRepliesAt: [] },
    });
  });

  it('that was paused is looked at when the pause is over', () => {
    const paused = previewOfTrial({ ...trial, priority: '', pausedFrom: '2026-11-23T11:00', pausedTo: '2026-11-23T12:00' });
    expect(paused?.now).toBe(iso('2026-11-23T12:00'));
    expect(paused).not.toHaveProperty('priority');
    expect(paused?.history?.statusChanges.map(({ statusCategory }) => statusCategory)).toEqual(['pending', 'processing']);
  });

  it('needs a moment of filing', () => {
    expect(previewOfTrial({ ...trial, filedAt: '' })).toBeUndefined();
  });
});
