import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AllowedAction } from '../../api/ticket-types';
import { fakeDesk, refusal, t, ticketOf } from '../../__tests__/fake-desk';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { ActionBar } from '../ActionBar';

afterEach(cleanup);

const action = (name: string, values: Partial<AllowedAction> = {}): AllowedAction => ({
  action: name,
  needs: [],
  statuses: [],
  ...values,
});

function show(actions: AllowedAction[], perform = vi.fn(async () => undefined), buttons = 4) {
  const reload = vi.fn(async () => ticketOf({ version: 9 }));
  const { api } = fakeDesk();
  renderUnstyled(<ActionBar actions={actions} ticket={ticketOf()} buttons={buttons} perform={perform} reload={reload} api={api} t={t} />);
  return { perform, reload };
}

const names = () => screen.getAllByRole('button').map((button) => button.textContent?.trim());
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const dialog = () => screen.findByRole('dialog');
const confirm = (box: HTMLElement, name: string) => fireEvent.click(within(box).getByRole('button', { name }));

describe('the actions of a ticket', () => {
  it('stand with the usual next step first and the dangerous one last', () => {
    show([action('cancel'), action('transfer'), action('resolve')]);
    expect(names()).toEqual(['Resolve', 'Transfer', 'Cancel ticket']);
  });

  it('go into a menu when there are many', async () => {
    show([action('resolve'), action('pause'), action('transfer'), action('return'), action('cancel')], undefined, 2);
    expect(names()).toEqual(['Resolve', 'Pause', 'More']);
    press('More');
    expect(await screen.findByRole('menuitem', { name: 'Cancel ticket' })).toBeTruthy();
  });

  it('act at once when nothing has to be asked', async () => {
    const { perform } = show([action('accept')]);
    press('Accept');
    await waitFor(() => expect(perform).toHaveBeenCalledWith('accept', {}, 7));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('show a refusal where they were pressed', async () => {
    show([action('accept')], vi.fn().mockRejectedValue(refusal('ticket.notAllowed')));
    press('Accept');
    expect((await screen.findByRole('alert')).textContent).toContain('refused: ticket.notAllowed');
  });
});

describe('the dialog of an action', () => {
  it('asks for a resolution and does not send without', async () => {
    const { perform } = show([action('resolve', { needs: ['resolution'] })]);
    press('Resolve');
    const box = await dialog();
    confirm(box, 'Resolve');
    expect(within(box).getByRole('alert').textContent).toBe('Please say how it was solved');
    expect(perform).not.toHaveBeenCalled();
    fireEvent.change(within(box).getByLabelText('Resolution'), { target: { value: ' New toner ' } });
    confirm(box, 'Resolve');
    await waitFor(() => expect(perform).toHaveBeenCalledWith('resolve', { resolution: 'New toner' }, 7));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('offers people to transfer to, but not who has it', async () => {
    const { perform } = show([action('transfer', { needs: ['assignee', 'reason'] })]);
    press('Transfer');
    const box = await dialog();
    fireEvent.mouseDown(within(box).getByLabelText('Assignee'));
    fireEvent.click(await screen.findByText('Bob'));
    expect(screen.queryByText('Ann')).toBeNull();
    fireEvent.change(within(box).getByLabelText('Reason'), { target: { value: 'Knows printers' } });
    confirm(box, 'Transfer');
    await waitFor(() => expect(perform).toHaveBeenCalledWith('transfer', { assigneeId: '2', reason: 'Knows printers' }, 7));
  });

  it('says beside each person what other plugins know of him', async () => {
    show([action('assign', { needs: ['assignee'] })]);
    press('Assign');
    fireEvent.mouseDown(within(await dialog()).getByLabelText('Assignee'));
    const person = (await screen.findByText('Cleo')).closest('.ant-select-item-option');
    expect(person?.textContent).toBe('Cleo · 2 of 10 open · online');
  });

  it('lets "until when" stay open and asks for a status only when there is a choice', async () => {
    const statuses = [
      { code: 'pending', title: 'Waiting' },
      { code: 'vendor', title: 'Waiting for the vendor' },
    ];
    const { perform } = show([action('pause', { needs: ['reason', 'pendingUntil'], statuses })]);
    press('Pause');
    const box = await dialog();
    expect(within(box).getByLabelText('Until when (optional)')).toBeTruthy();
    fireEvent.mouseDown(within(box).getByLabelText('New status'));
    fireEvent.click(await screen.findByText('Waiting for the vendor'));
    fireEvent.change(within(box).getByLabelText('Reason'), { target: { value: 'Part ordered' } });
    confirm(box, 'Pause');
    await waitFor(() => expect(perform).toHaveBeenCalledWith('pause', { reason: 'Part ordered', status: 'vendor' }, 7));
  });

  it('shows a refusal about a field below the field and keeps what was typed', async () => {
    show([action('return', { needs: ['reason'] })], vi.fn().mockRejectedValue(refusal('ticket.reasonRequired')));
    press('Return to queue');
    const box = await dialog();
    fireEvent.change(within(box).getByLabelText('Reason'), { target: { value: 'x' } });
    confirm(box, 'Return to queue');
    expect((await within(box).findByRole('alert')).textContent).toBe('refused: ticket.reasonRequired');
    expect((within(box).getByLabelText('Reason') as HTMLTextAreaElement).value).toBe('x');
  });

  it('decides on what was on the screen; after a reload on the fresh state', async () => {
    const perform = vi.fn().mockRejectedValueOnce(refusal('ticket.staleVersion', { version: 9 })).mockResolvedValue(undefined);
    const { reload } = show([action('cancel', { needs: ['reason'] })], perform);
    press('Cancel ticket');
    const box = await dialog();
    fireEvent.change(within(box).getByLabelText('Reason'), { target: { value: 'Duplicate' } });
    confirm(box, 'Cancel ticket');
    expect((await within(box).findByRole('alert')).textContent).toContain('Somebody changed this ticket meanwhile');
    confirm(box, 'Reload');
    await waitFor(() => expect(within(box).queryByRole('alert')).toBeNull());
    expect(reload).toHaveBeenCalledOnce();
    confirm(box, 'Cancel ticket');
    await waitFor(() => expect(perform).toHaveBeenLastCalledWith('cancel', { reason: 'Duplicate' }, 9));
  });
});

describe('a refusal that a supervisor may pass over', () => {
  const full = refusal('routing.agentFull', { isOverridable: true });
  const choose = async (box: HTMLElement, name: string) => {
    fireEvent.mouseDown(within(box).getByLabelText('Assignee'));
    fireEvent.click(await screen.findByText(name));
  };
  async function refuseOnce(name: string, needs: AllowedAction['needs']) {
    const perform = vi.fn().mockRejectedValueOnce(full).mockResolvedValue(undefined);
    show([action(name.toLowerCase(), { needs })], perform);
    press(name);
    const box = await dialog();
    await choose(box, 'Bob');
    return { perform, box };
  }

  it('becomes the question whether to do it anyway, with a reason', async () => {
    const { perform, box } = await refuseOnce('Assign', ['assignee']);
    confirm(box, 'Assign');
    expect((await within(box).findByRole('alert')).textContent).toContain('refused: routing.agentFull');
    fireEvent.click(await within(box).findByRole('button', { name: 'Assign anyway' }));
    expect(await within(box).findByText('Please give a reason')).toBeTruthy();
    expect(perform).toHaveBeenCalledOnce();
    fireEvent.change(within(box).getByLabelText('Reason'), { target: { value: 'Knows this machine' } });
    confirm(box, 'Assign anyway');
    await waitFor(() => expect(perform).toHaveBeenLastCalledWith('assign', { assigneeId: '2', reason: 'Knows this machine', override: true }, 7));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('takes the reason the action asks for anyway', async () => {
    const { perform, box } = await refuseOnce('Transfer', ['assignee', 'reason']);
    fireEvent.change(within(box).getByLabelText('Reason'), { target: { value: 'On holiday' } });
    confirm(box, 'Transfer');
    fireEvent.click(await within(box).findByRole('button', { name: 'Transfer anyway' }));
    await waitFor(() => expect(perform).toHaveBeenLastCalledWith('transfer', { assigneeId: '2', reason: 'On holiday', override: true }, 7));
  });

  it('is forgotten when somebody else is chosen', async () => {
    const { perform, box } = await refuseOnce('Assign', ['assignee']);
    confirm(box, 'Assign');
    await within(box).findByRole('alert');
    fireEvent.change(within(box).getByLabelText('Reason'), { target: { value: 'Knows this machine' } });
    await choose(box, 'Cleo');
    expect(within(box).queryByRole('alert')).toBeNull();
    confirm(box, 'Assign');
    await waitFor(() => expect(perform).toHaveBeenLastCalledWith('assign', { assigneeId: '3' }, 7));
  });

  it('is just a refusal to everybody else', async () => {
    show([action('assign', { needs: ['assignee'] })], vi.fn().mockRejectedValue(refusal('routing.agentFull')));
    press('Assign');
    const box = await dialog();
    await choose(box, 'Bob');
    confirm(box, 'Assign');
    expect((await within(box).findByRole('alert')).textContent).toBe('refused: routing.agentFull');
    expect(within(box).queryByLabelText('Reason')).toBeNull();
    expect(within(box).queryByRole('button', { name: 'Assign anyway' })).toBeNull();
  });
});
