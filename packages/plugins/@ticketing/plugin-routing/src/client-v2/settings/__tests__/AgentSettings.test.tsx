import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { refusing, t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { AgentSettings } from '../agents/AgentSettings';
import { fakeSettings } from './fake-settings';

configure({ defaultHidden: true });
afterEach(cleanup);

const languages = () => [{ value: 'zh', label: 'Chinese' }];

async function show() {
  const fake = fakeSettings();
  renderUnstyled(<AgentSettings api={fake.api} columnChoices={languages} t={t} />);
  await screen.findByText('Lin');
  return fake;
}
async function open(button: string) {
  const fake = await show();
  fireEvent.click(screen.queryByLabelText(button) ?? screen.getByText(button));
  const drawer = within(await screen.findByRole('dialog'));
  const type = (label: string, value: string) => fireEvent.change(drawer.getByLabelText(label), { target: { value } });
  return { ...fake, drawer, type, save: () => fireEvent.click(drawer.getByText('Save')) };
}
const pick = async (label: string, option: string) => {
  fireEvent.mouseDown(screen.getByRole('combobox', { name: label }));
  fireEvent.click(await screen.findByTitle(option));
};

describe('the list of agents', () => {
  it('tells what everybody can and has', async () => {
    await show();
    const lin = within(screen.getByRole('listitem', { name: 'Lin' }));
    expect([lin.getByText('Online'), lin.getByText('ERP level 3'), lin.getByText('Chinese'), lin.getByText('2/10')].every(Boolean)).toBe(true);
    expect(within(screen.getByRole('listitem', { name: 'Mei' })).getByText('10/10 full')).toBeTruthy();
  });
});

describe('the editor of a profile', () => {
  it('saves capacity, limits per priority, skills and absence', async () => {
    const { api, drawer, type, save } = await open('Edit Lin');
    type('Capacity', '6');
    type('of which P0', '1');
    type('From', '2026-12-01T09:00');
    fireEvent.click(drawer.getByText('Add a skill'));
    save();
    await waitFor(() => expect(api.saveAgent).toHaveBeenCalledOnce());
    const [values, id] = api.saveAgent.mock.lastCall ?? [];
    expect(id).toBe('70');
    expect(values).toMatchObject({
      userId: '7', capacity: 6, capacityP0: 1, capacityP1: null, languages: ['zh'], absentFrom: new Date('2026-12-01T09:00').toISOString(), absentUntil: null,
    });
    expect(values?.skills).toEqual([{ skillId: '1', level: 3 }, { skillId: '2', level: 3 }]);
  });

  it('says levels in words', async () => {
    const { drawer } = await open('Edit Lin');
    expect(drawer.getByTitle('3 – works alone')).toBeTruthy();
  });

  it('of somebody new asks who it is', async () => {
    const { api, drawer, save } = await open('Add an agent');
    save();
    expect(await drawer.findByText('Please choose somebody')).toBeTruthy();
    await pick('User', 'Bo');
    save();
    await waitFor(() => expect(api.saveAgent.mock.lastCall?.[0]).toMatchObject({ userId: '9', capacity: 10, skills: [] }));
  });

  it('shows a refusal at the field it names', async () => {
    const { api, drawer, save } = await open('Edit Lin');
    api.saveAgent.mockRejectedValueOnce(refusing('agent.capacityInvalid', { field: 'capacityP1' }));
    save();
    expect((await drawer.findByText('refused: agent.capacityInvalid')).closest('.ant-form-item')?.textContent).toContain('of which P1');
  });
});
