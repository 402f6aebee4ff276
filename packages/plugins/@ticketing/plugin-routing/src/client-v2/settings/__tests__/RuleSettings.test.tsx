import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusing, t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { RuleSettings } from '../rules/RuleSettings';
import { fakeSettings, simulationOf } from './fake-settings';

configure({ defaultHidden: true });
afterEach(cleanup);

async function show() {
  const fake = fakeSettings();
  renderUnstyled(<RuleSettings api={fake.api} columnChoices={() => []} t={t} />);
  await screen.findByText('Rule 1');
  return fake;
}
async function open(button: string) {
  const fake = await show();
  fireEvent.click(screen.queryByLabelText(button) ?? screen.getByText(button));
  const drawer = within(await screen.findByRole('dialog'));
  return { ...fake, drawer, save: () => fireEvent.click(drawer.getByText('Save')) };
}
const names = () => screen.getAllByRole('listitem').map((item) => item.getAttribute('aria-label'));
const pick = async (label: string, option: string) => {
  fireEvent.mouseDown(screen.getByRole('combobox', { name: label }));
  fireEvent.click(await screen.findByTitle(option));
};
const dataTransfer = () => ({ setData: vi.fn(), effectAllowed: '' });

describe('the list of rules', () => {
  it('tells what each does', async () => {
    await show();
    expect(await screen.findByText('→ IT support · ERP level 2 · P1')).toBeTruthy();
  });

  it('is ordered with buttons, which say what they did', async () => {
    const { api } = await show();
    fireEvent.click(screen.getByLabelText('Move Rule 2 up'));
    expect(names()).toEqual(['Rule 2', 'Rule 1']);
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('Rule 2 is now number 1');
    await waitFor(() => expect(api.reorderRules.mock.calls).toEqual([[['2', '1']]]));
  });

  it('is ordered by dragging', async () => {
    await show();
    const [first, second] = screen.getAllByRole('listitem');
    fireEvent.dragStart(first, { dataTransfer: dataTransfer() });
    fireEvent.dragOver(second, { dataTransfer: dataTransfer() });
    fireEvent.drop(second, { dataTransfer: dataTransfer() });
    expect(names()).toEqual(['Rule 2', 'Rule 1']);
  });

  it('shows the order of the server again when it refuses', async () => {
    const { api } = await show();
    api.reorderRules.mockRejectedValueOnce(refusing('notAllowed'));
    fireEvent.click(screen.getByLabelText('Move Rule 2 up'));
    expect((await screen.findByRole('alert')).textContent).toContain('refused: notAllowed');
    await waitFor(() => expect(names()).toEqual(['Rule 1', 'Rule 2']));
  });
});

describe('the editor of a rule', () => {
  it('puts a new rule behind the others', async () => {
    const { api, drawer, save } = await open('Add a rule');
    fireEvent.change(drawer.getByLabelText('Name'), { target: { value: ' ERP ' } });
    await pick('Into this queue', 'IT support');
    save();
    await waitFor(() => expect(api.saveRule).toHaveBeenCalledWith(expect.objectContaining({ name: 'ERP', queueId: '4', sort: 30 }), undefined));
  });

  it('asks for skills with a level', async () => {
    const { api, drawer, save } = await open('Edit Rule 2');
    fireEvent.click(drawer.getByText('Add a skill'));
    await pick('Skill 2: at least level', '5 – expert');
    save();
    await waitFor(() => expect(api.saveRule.mock.lastCall?.[0].requiredSkills).toEqual([{ skill: 'erp', minLevel: 2 }, { skill: 'pumps', minLevel: 5 }]));
  });

  it('shows refusals where they belong', async () => {
    const { api, drawer, save } = await open('Edit Rule 1');
    api.saveRule.mockRejectedValueOnce(refusing('condition.valueUnusable', { fact: 'priority' }));
    save();
    expect((await drawer.findByText('refused: condition.valueUnusable')).closest('.ant-form-item')?.textContent).toContain('For which tickets');
  });

  it('is tried in its place among the other rules before it is saved', async () => {
    const { api, drawer } = await open('Edit Rule 1');
    fireEvent.change(drawer.getByLabelText('Name'), { target: { value: 'Changed' } });
    fireEvent.click(drawer.getByText('Try it on the tickets that wait'));
    await drawer.findByText('TKT-1', { exact: false });
    expect(api.simulate.mock.lastCall?.[0].rules?.map(({ id, name }) => [id, name])).toEqual([['1', 'Changed'], ['2', 'Rule 2']]);
    expect(api.saveRule).not.toHaveBeenCalled();
  });
});

describe('the simulator', () => {
  const run = () => fireEvent.click(screen.getByText('Try it on the tickets that wait'));

  it('tells who would get what and why, and how full people would be', async () => {
    await show();
    run();
    expect(await screen.findByText('1 of the waiting tickets would be assigned, 1 would go on waiting.')).toBeTruthy();
    const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows).toContainEqual(expect.stringContaining('Rule 1 → IT supportLin72 points: 2 of 10 tickets open'));
    expect(rows).toContainEqual(expect.stringMatching(/TKT-2.*waits.*nobody can take it now/));
    expect(screen.getByText('Lin: 2 → 3')).toBeTruthy();
    expect(screen.queryByText('Mei: 1 → 1')).toBeNull();
  });

  it('says so when nothing waits', async () => {
    const { api } = await show();
    api.simulate.mockResolvedValueOnce(simulationOf({ steps: [], loads: [], waiting: 0 }));
    run();
    expect(await screen.findByText('No ticket waits at the moment.')).toBeTruthy();
  });

  it('shows why a draft cannot be tried', async () => {
    const { api } = await show();
    api.simulate.mockRejectedValueOnce(refusing('routingRule.queueMissing', { ruleRow: 1 }));
    run();
    expect((await screen.findByRole('alert')).textContent).toContain('refused: routingRule.queueMissing');
  });
});
