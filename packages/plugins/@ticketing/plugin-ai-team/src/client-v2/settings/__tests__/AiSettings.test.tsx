import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusing, t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { AiSettings } from '../AiSettings';
import type { AiSettingsAnswer, AiSettingsApi } from '../settings-api';

configure({ defaultHidden: true });
afterEach(cleanup);

const stored = (values: Partial<AiSettingsAnswer> = {}): AiSettingsAnswer => ({
  service: 'main', model: 'm-1', services: [{ name: 'main', title: 'Main service', models: [{ value: 'm-1', label: 'Model 1' }] }],
  tasks: { analyse: 'model', draftReply: 'model', reviewReply: 'builtIn', translate: 'model' }, redacts: true, dailyBudget: 5, inputPrice: 1, outputPrice: 2, currency: 'EUR',
  timeoutSeconds: 30, keepsPrompts: true, autoReply: false, autoReplyThreshold: 0.9, spentToday: 1.25, conversations: { areOn: true, because: null }, ...values,
});

function show(answer: AiSettingsAnswer, parts: Partial<AiSettingsApi> = {}) {
  const api: AiSettingsApi = { read: vi.fn(async () => answer), save: vi.fn(async (values) => ({ ...answer, ...values })), tryModel: vi.fn(async () => ({ ok: true as const, ms: 12 })), ...parts };
  renderUnstyled(<AiSettings api={api} t={t} />);
  return api;
}
const part = async (name: string) => within(await screen.findByRole('group', { name }));
const save = () => screen.getByRole('button', { name: 'Save' }) as HTMLButtonElement;

describe('the settings of AI', () => {
  it('say what was spent today of the budget', async () => {
    show(stored());
    expect((await part('Budget')).getByText(/^Spent today: .*1\.25.* of .*5/)).toBeTruthy();
  });

  it('are saved together, and only when something was changed', async () => {
    const api = show(stored());
    fireEvent.click((await part('Privacy')).getByRole('switch', { name: 'Mask personal data before it leaves' }));
    fireEvent.click(within((await part('What uses it')).getAllByRole('radiogroup')[0]).getByText('Off'));
    expect(screen.getByText('There are changes that are not saved.')).toBeTruthy();
    fireEvent.click(save());
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(api.save).toHaveBeenCalledWith(expect.objectContaining({ redacts: false, tasks: expect.objectContaining({ analyse: 'off', draftReply: 'model' }), dailyBudget: 5 }));
    expect(vi.mocked(api.save).mock.calls[0][0]).not.toHaveProperty('spentToday');
    expect(save().disabled).toBe(true);
  });

  it('keep what was chosen when it is refused', async () => {
    show(stored(), { save: async () => Promise.reject(refusing('ai.invalid')) });
    fireEvent.click((await part('Privacy')).getByRole('switch', { name: 'Keep prompts and answers' }));
    fireEvent.click(save());
    expect((await screen.findByRole('alert')).textContent).toContain('refused: ai.invalid');
    expect(screen.getByRole('switch', { name: 'Keep prompts and answers' }).getAttribute('aria-checked')).toBe('false');
  });

  it('let one see whether the model answers', async () => {
    const api = show(stored());
    fireEvent.click((await part('Language model')).getByRole('button', { name: 'Try it' }));
    expect(await screen.findByText('It answered after 12 ms.')).toBeTruthy();
    expect(api.tryModel).toHaveBeenCalledWith('main', 'm-1');
  });

  it('tell why the model does not answer', async () => {
    show(stored(), { tryModel: async () => ({ ok: false, problem: 'wrong key' }) });
    fireEvent.click((await part('Language model')).getByRole('button', { name: 'Try it' }));
    expect(await screen.findByText('It does not answer: wrong key')).toBeTruthy();
  });

  it('offer nothing built in for translations', async () => {
    show(stored());
    const groups = (await part('What uses it')).getAllByRole('radiogroup');
    expect(groups.map((group) => within(group).queryAllByText('Built-in').length)).toEqual([1, 1, 1, 0]);
  });

  it('ask how sure an automatic reply must be once there are any', async () => {
    show(stored());
    const section = await part('Automatic reply');
    expect(section.queryByRole('slider')).toBeNull();
    fireEvent.click(section.getByRole('switch'));
    expect(section.getByText('How sure it must be: 90%')).toBeTruthy();
  });

  it('say where a service is set up, and why there are no conversations', async () => {
    show(stored({ service: null, model: null, services: [], dailyBudget: null, conversations: { areOn: false, because: 'sqlite' } }));
    expect((await part('Language model')).getByText(/No LLM service is set up/)).toBeTruthy();
    expect(screen.getByText(/cannot hold them on SQLite/)).toBeTruthy();
  });

  it('are not shown to those who may not see them', async () => {
    show(stored(), { read: async () => Promise.reject(refusing('forbidden')) });
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('refused: forbidden'));
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });
});
