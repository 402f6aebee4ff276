import { describe, expect, it } from 'vitest';
import { changeSettings, DEFAULT_AI_SETTINGS, readSettings } from '../ai-settings';

describe('settings of AI', () => {
  it('what is given takes the place of what was; the rest stays', () => {
    const changed = changeSettings(DEFAULT_AI_SETTINGS, { redacts: false, timeoutSeconds: 5, somethingElse: 1 });
    expect(changed).toEqual({ ok: true, settings: { ...DEFAULT_AI_SETTINGS, redacts: false, timeoutSeconds: 5 } });
  });

  it.each([
    ['timeoutSeconds', { timeoutSeconds: 46 }], ['timeoutSeconds', { timeoutSeconds: '5' }], ['dailyBudget', { dailyBudget: -1 }], ['currency', { currency: 'euro' }],
    ['tasks', { tasks: { analyse: 'model' } }], ['autoReplyThreshold', { autoReplyThreshold: 1.1 }], ['model', { service: 'a' }], ['service', { model: 'a' }],
  ])('%s cannot be as in %j', (field, given) => {
    expect(changeSettings(DEFAULT_AI_SETTINGS, given)).toEqual({ ok: false, field });
  });

  it('a service goes with its model, and both go at once', () => {
    const chosen = changeSettings(DEFAULT_AI_SETTINGS, { service: 'openai', model: 'small' });
    expect(chosen).toMatchObject({ ok: true, settings: { service: 'openai', model: 'small' } });
    expect(changeSettings({ ...DEFAULT_AI_SETTINGS, service: 'openai', model: 'small' }, { service: null, model: null })).toEqual({ ok: true, settings: DEFAULT_AI_SETTINGS });
  });

  it('what was kept and cannot be any more is as at the beginning, and the rest is as it was kept', () => {
    expect(readSettings({ service: 'openai', model: 'small', timeoutSeconds: 900, currency: 'EUR', tasks: 'all' })).toEqual({ ...DEFAULT_AI_SETTINGS, service: 'openai', model: 'small', currency: 'EUR' });
    expect(readSettings({ service: 'openai' })).toEqual(DEFAULT_AI_SETTINGS);
  });
});
