import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeSettings, previewOf } from '../../__tests__/fake-settings';
import { refusing, t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { readingOf } from '../../service-level/__tests__/some-explanations';
import { policyLoaders } from '../loaders';
import { Policies } from '../Policies';
import { SlaPoliciesBlockModel } from '../SlaPoliciesBlockModel';

configure({ defaultHidden: true });
afterEach(cleanup);

async function show() {
  const fake = fakeSettings();
  renderUnstyled(<Policies api={fake.api} columnChoices={() => []} t={t} />);
  await screen.findByText('Policy 1');
  return fake;
}
async function edit(name: string) {
  const fake = await show();
  fireEvent.click(screen.getByLabelText(`Edit ${name}`));
  const drawer = within(await screen.findByRole('dialog'));
  const type = (label: string, value: string) => fireEvent.change(drawer.getByLabelText(label), { target: { value } });
  return { ...fake, drawer, type, save: () => fireEvent.click(drawer.getByText('Save')) };
}
const names = () => screen.getAllByRole('listitem').map((item) => item.getAttribute('aria-label'));
const dataTransfer = () => ({ setData: vi.fn(), effectAllowed: '' });

describe('the list of policies', () => {
  it('shows what each promises', async () => {
    await show();
    expect(screen.getAllByText(/P0 15m \/ 2h · P1 1h \/ 8h/)).toHaveLength(2);
  });

  it('is ordered with buttons, which say what they did', async () => {
    const { api } = await show();
    fireEvent.click(screen.getByLabelText('Move Policy 2 up'));
    expect(names()).toEqual(['Policy 2', 'Policy 1']);
    expect(screen.getByRole('status').textContent).toBe('Policy 2 is now number 1');
    await waitFor(() => expect(api.reorderPolicies.mock.calls).toEqual([[['2', '1']]]));
    expect(screen.getByLabelText<HTMLButtonElement>('Move Policy 2 up').disabled).toBe(true);
  });

  it('is ordered by dragging', async () => {
    const { api } = await show();
    const [first, second] = screen.getAllByRole('listitem');
    fireEvent.dragStart(first, { dataTransfer: dataTransfer() });
    fireEvent.dragOver(second, { dataTransfer: dataTransfer() });
    fireEvent.drop(second, { dataTransfer: dataTransfer() });
    expect(names()).toEqual(['Policy 2', 'Policy 1']);
    await waitFor(() => expect(api.reorderPolicies).toHaveBeenCalledTimes(1));
  });

  it('shows the order of the server again when it refuses', async () => {
    const { api } = await show();
    api.reorderPolicies.mockRejectedValueOnce(refusing('notAllowed'));
    fireEvent.click(screen.getByLabelText('Move Policy 2 up'));
    expect((await screen.findByRole('alert')).textContent).toContain('refused: notAllowed');
    await waitFor(() => expect(names()).toEqual(['Policy 1', 'Policy 2']));
  });

  it('asks before it deletes', async () => {
    const { api } = await show();
    fireEvent.click(screen.getByLabelText('Delete Policy 1'));
    expect(api.deletePolicy).not.toHaveBeenCalled();
    fireEvent.click(await screen.findByText('Delete'));
    await waitFor(() => expect(names()).toEqual(['Policy 2']));
    expect(api.deletePolicy).toHaveBeenCalledWith('1');
  });
});

describe('the editor of a policy', () => {
  it('saves durations as minutes, however they were typed', async () => {
    const { api, type, save } = await edit('Policy 1');
    type('P0 First response', '1:15');
    type('P3 Resolution', '');
    save();
    await waitFor(() => expect(api.savePolicy).toHaveBeenCalledOnce());
    const [values, id] = api.savePolicy.mock.lastCall ?? [];
    expect(id).toBe('1');
    expect(values?.targets.P0?.firstResponseMinutes).toBe(75);
    expect(values?.targets.P3?.resolutionMinutes).toBeNull();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('does not save what it cannot read, and says where', async () => {
    const { api, type, save, drawer } = await edit('Policy 1');
    type('P1 Next reply', 'soon');
    save();
    expect(drawer.getByRole('alert').textContent).toBe('P1: This is no duration. For example: 30m, 1h 30m');
    expect(api.savePolicy).not.toHaveBeenCalled();
  });

  it('shows a refusal at the row it names, and keeps what was typed', async () => {
    const { api, type, save, drawer } = await edit('Policy 1');
    api.savePolicy.mockRejectedValueOnce(refusing('policy.resolutionBeforeResponse', { priority: 'P2' }));
    type('P2 Resolution', '5m');
    save();
    expect((await drawer.findByRole('alert')).textContent).toBe('P2: refused: policy.resolutionBeforeResponse');
    expect(drawer.getByLabelText<HTMLInputElement>('P2 Resolution').value).toBe('5m');
  });

  it('shows a refused escalation step at its row', async () => {
    const { api, save, drawer } = await edit('Policy 1');
    api.savePolicy.mockRejectedValueOnce(refusing('policy.stepAudienceInvalid', { row: 1 }));
    save();
    expect((await drawer.findByRole('alert')).textContent).toBe('refused: policy.stepAudienceInvalid');
  });

  it('adds and removes escalation steps', async () => {
    const { api, drawer, type, save } = await edit('Policy 1');
    fireEvent.click(drawer.getByText('Add an escalation step'));
    type('Step 2: Time after the breach', '2h');
    fireEvent.click(drawer.getByLabelText('Remove step 1'));
    save();
    await waitFor(() => expect(api.savePolicy).toHaveBeenCalledOnce());
    expect(api.savePolicy.mock.lastCall?.[0].escalation).toEqual([{ minutesAfterBreach: 120, audience: ['supervisor'], channels: ['inApp'] }]);
  });

  it('asks before it throws away what was typed', async () => {
    const { type, drawer } = await edit('Policy 1');
    type('Name', 'Gold');
    fireEvent.click(drawer.getByText('Cancel'));
    fireEvent.click(drawer.getByText('Keep editing'));
    expect(drawer.getByLabelText<HTMLInputElement>('Name').value).toBe('Gold');
    fireEvent.click(drawer.getByText('Cancel'));
    fireEvent.click(drawer.getByText('Discard'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('puts a new policy behind the others', async () => {
    const { api } = await show();
    fireEvent.click(screen.getByText('Add a policy'));
    const drawer = within(await screen.findByRole('dialog'));
    fireEvent.change(drawer.getByLabelText('Name'), { target: { value: ' Silver ' } });
    fireEvent.click(drawer.getByText('Save'));
    await waitFor(() => expect(api.savePolicy).toHaveBeenCalledWith(expect.objectContaining({ name: 'Silver', sort: 30, warnAtPercent: 80 }), undefined));
  });

  it('tries the policy out before it is saved', async () => {
    const { api, drawer, type } = await edit('Policy 1');
    const readings = { firstResponse: readingOf({ dueAt: '2026-11-23T09:15:00.000Z' }), nextReply: null, resolution: null };
    api.preview.mockResolvedValueOnce(previewOf(readings, 'Asia/Tokyo'));
    type('P0 First response', '15m');
    fireEvent.click(drawer.getByText('Show the deadlines'));
    expect((await drawer.findAllByText(/2026-11-23 18:15/))).toHaveLength(4);
    expect(api.preview.mock.lastCall?.[0]).toMatchObject({ calendarId: null, policy: { key: 'p1', targets: { P0: { firstResponseMinutes: 15 } } } });
  });
});

describe('the block of policies', () => {
  it('is exported under the name pages store', async () => {
    expect(await policyLoaders.SlaPoliciesBlockModel.loader()).toHaveProperty('SlaPoliciesBlockModel');
  });

  it('keeps its parts between renders, or every render would load everything', () => {
    const model = Object.assign(new SlaPoliciesBlockModel(), { context: { api: { request: vi.fn() }, t } });
    const [first, second] = [model.renderComponent(), model.renderComponent()] as { props: Record<string, unknown> }[];
    expect(second.props).toEqual(first.props);
    expect(second.props.api).toBe(first.props.api);
  });

  it('takes the choices of columns from the host', () => {
    const getField = () => ({ uiSchema: { enum: [{ value: 'gold', label: '{{t("Gold")}}' }] } });
    const context = { api: { request: vi.fn() }, t, dataSourceManager: { getCollection: () => ({ getField }) } };
    const model = Object.assign(new SlaPoliciesBlockModel(), { context });
    const { columnChoices } = (model.renderComponent() as { props: { columnChoices(collection: string, field: string): unknown } }).props;
    expect(columnChoices('ticketingCustomers', 'level')).toEqual([{ value: 'gold', label: '{{t("Gold")}}' }]);
  });
});
