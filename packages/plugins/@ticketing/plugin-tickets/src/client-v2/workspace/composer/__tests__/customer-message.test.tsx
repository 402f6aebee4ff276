import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { activityOf, fakeDesk, t } from '../../__tests__/fake-desk';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import type { AllowedAction, Workspace } from '../../api/ticket-types';
import { workspaceSlots } from '../../slots/workspace-slots';
import { TicketWorkspace } from '../../TicketWorkspace';
import { afterCustomerMessage } from '../after-customer-message';

afterEach(cleanup);
beforeEach(() => localStorage.clear());

const client = { request: vi.fn() };
const reopen: AllowedAction = { action: 'reopen', needs: ['reason'], statuses: [] };
const inStatus = (category: string, actions: AllowedAction[] = []): Pick<Workspace, 'status' | 'actions'> => ({
  status: { code: category, title: category, category },
  actions,
});

function open({ api }: ReturnType<typeof fakeDesk>) {
  const openTicket = vi.fn();
  const view = renderUnstyled(
    <TicketWorkspace id="101" api={api} client={client} hostT={t} userId="1" openTicket={openTicket} t={t} />,
  );
  return { openTicket, ...view };
}
const choose = async (kind: string) => fireEvent.click(await screen.findByRole('radio', { name: kind }));
const box = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Customer said' });
const write = async (text: string) => fireEvent.change(await box(), { target: { value: text } });
const send = () => fireEvent.click(screen.getByRole('button', { name: 'Add what was said' }));

describe('what the customer said', () => {
  it('is written down by the desk and stands among the messages of the customer', async () => {
    const fake = fakeDesk();
    open(fake);
    await choose('Customer said');
    expect(screen.getByText('Write down what the customer told you by phone or in person')).toBeTruthy();
    await write('It works <again>');
    send();
    await waitFor(() =>
      expect(fake.api.customerReply).toHaveBeenCalledWith('101', {
        content: '<p>It works &lt;again&gt;</p>',
        attachments: [],
        expectedVersion: 7,
      }),
    );
    const message = await screen.findByRole('article', { name: 'From the customer by Maria Lopez' });
    expect(message.textContent).toContain('It works <again>');
    expect(fake.api.reply).not.toHaveBeenCalled();
    expect((await box()).value).toBe('');
  });

  it('has a draft of its own: it never turns into a reply', async () => {
    const first = open(fakeDesk());
    await choose('Customer said');
    await write('He is angry');
    await choose('Public reply');
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Public reply' })).value).toBe('');
    first.unmount();
    open(fakeDesk());
    await choose('Customer said');
    expect((await box()).value).toBe('He is angry');
  });

  it('is begun with the key c', async () => {
    open(fakeDesk());
    await screen.findByRole('textbox', { name: 'Public reply' });
    fireEvent.keyDown(document.body, { key: 'c' });
    const field = await box();
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it('takes files along', async () => {
    const fake = fakeDesk();
    open(fake);
    await choose('Customer said');
    fireEvent.paste(await box(), { clipboardData: { files: [new File(['a'], 'photo.png')] } });
    await screen.findByText(/photo\.png/);
    await write('He handed in a photo');
    send();
    await waitFor(() => expect(fake.api.customerReply.mock.calls[0][1]).toMatchObject({ attachments: ['file-photo.png'] }));
  });

  it('is kept when somebody else was faster', async () => {
    const fake = fakeDesk();
    open(fake);
    await choose('Customer said');
    await write('It works');
    fake.somebodyElse(activityOf('1'));
    send();
    const notice = await screen.findByRole('alert');
    expect((await box()).value).toBe('It works');
    fireEvent.click(within(notice).getByRole('button', { name: 'Reload' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    send();
    await screen.findByRole('article', { name: 'From the customer by Maria Lopez' });
  });

  it('can be written down on an ended ticket nobody may reply on, and leads to the ticket that takes it up', async () => {
    const fake = fakeDesk({ ...inStatus('closed'), may: { reply: false, note: true, edit: false } });
    fake.api.customerReply.mockResolvedValueOnce({ ...fake.desk.workspace.ticket, id: '555' });
    const view = open(fake);
    view.openTicket.mockImplementation(() => view.unmount());
    await choose('Customer said');
    expect(screen.getByText('This begins a new ticket, linked to this one')).toBeTruthy();
    await write('It jams again');
    send();
    await waitFor(() => expect(view.openTicket).toHaveBeenCalledWith('555'));
    await waitFor(() => expect(Object.keys(localStorage).filter((key) => key.startsWith('ticketing:draft'))).toEqual([]));
  });

  it('says so to whoever has no right to write it down', async () => {
    open(fakeDesk({ may: { reply: true, note: false, edit: false } }));
    await choose('Customer said');
    expect(await screen.findByText('You may not write down messages of the customer on this ticket')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add what was said' })).toBeNull();
  });

  it('is told apart by tools of other plugins', async () => {
    const remove = workspaceSlots.register({ slot: 'composerTool', key: 'x', Component: ({ kind }) => <i>tool for {kind}</i> });
    open(fakeDesk());
    await choose('Customer said');
    expect(await screen.findByText('tool for customerMessage')).toBeTruthy();
    cleanup();
    remove();
  });
});

describe('what follows from it', () => {
  it.each([
    ['processing', [], undefined],
    ['pending', [], 'The ticket will be resumed'],
    ['resolved', [reopen], 'The ticket will be reopened'],
    ['closed', [reopen], 'The ticket will be reopened'],
    ['closed', [], 'This begins a new ticket, linked to this one'],
    ['cancelled', [], 'This begins a new ticket, linked to this one'],
  ])('on a ticket that is %s: %#', (category, actions, sentence) => {
    expect(afterCustomerMessage(inStatus(category, actions))).toBe(sentence);
  });

  it('is told beforehand, also to those who hear the page, and only for the customer', async () => {
    open(fakeDesk(inStatus('pending')));
    await screen.findByRole('textbox', { name: 'Public reply' });
    expect(screen.queryByText('The ticket will be resumed')).toBeNull();
    await choose('Customer said');
    const told = document.getElementById((await box()).getAttribute('aria-describedby') ?? '');
    expect(told?.textContent).toContain('The ticket will be resumed');
  });
});
