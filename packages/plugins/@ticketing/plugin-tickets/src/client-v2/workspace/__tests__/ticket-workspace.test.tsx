import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TicketWorkspace } from '../TicketWorkspace';
import { activityOf, commentOf, fakeDesk, refusal, t } from './fake-desk';
import { renderUnstyled } from './render-unstyled';

afterEach(cleanup);
beforeEach(() => localStorage.clear());

type Fake = ReturnType<typeof fakeDesk>;

function open({ api }: Fake, props: Partial<React.ComponentProps<typeof TicketWorkspace>> = {}) {
  const openTicket = vi.fn();
  const onChanged = vi.fn();
  const view = renderUnstyled(
    <TicketWorkspace
      id="101"
      api={api}
      client={{ request: vi.fn() }}
      hostT={t}
      userId="1"
      openTicket={openTicket}
      onChanged={onChanged}
      t={t}
      {...props}
    />,
  );
  return { openTicket, onChanged, ...view };
}

const replyBox = () => screen.findByRole('textbox', { name: 'Public reply' });
const type = (element: Element, value: string) => fireEvent.change(element, { target: { value } });
const comeBack = () => act(async () => void window.dispatchEvent(new Event('focus')));

describe('an open ticket', () => {
  it('says which ticket it is and where it stands', async () => {
    open(fakeDesk());
    expect(await screen.findByRole('heading', { name: 'Printer prints nothing' })).toBeTruthy();
    const header = within(screen.getByTestId('ticket-workspace').querySelector('header') as HTMLElement);
    expect(screen.getByTestId('ticket-status').textContent).toBe('Status In progress');
    expect(header.getByText('P1 High')).toBeTruthy();
    expect(header.getByText('Maria Lopez')).toBeTruthy();
    expect(header.getByText('Ann')).toBeTruthy();
  });

  it('says why it cannot be shown', async () => {
    const fake = fakeDesk();
    fake.api.workspace.mockRejectedValueOnce(refusal('ticket.notFound'));
    open(fake);
    expect((await screen.findByRole('alert')).textContent).toContain('refused: ticket.notFound');
  });

  it('loads long conversations page by page', async () => {
    const fake = fakeDesk({}, Array.from({ length: 45 }, (_, index) => commentOf(String(index + 1))));
    open(fake);
    expect(await screen.findByText('Message 45')).toBeTruthy();
    expect(screen.queryByText('Message 15')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Load earlier' }));
    expect(await screen.findByText('Message 1')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Load earlier' })).toBeNull();
  });

  it('goes to the next and previous ticket by key and by button', async () => {
    const { openTicket } = open(fakeDesk());
    await screen.findByRole('heading', { name: 'Printer prints nothing' });
    await waitFor(() =>
      expect((screen.getByRole('button', { name: 'Next ticket of the list' }) as HTMLButtonElement).disabled).toBe(false),
    );
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(openTicket).toHaveBeenLastCalledWith('102');
    fireEvent.keyDown(document.body, { key: 'ArrowUp', altKey: true });
    expect(openTicket).toHaveBeenLastCalledWith('100');
    fireEvent.click(screen.getByRole('button', { name: 'Next ticket of the list' }));
    expect(openTicket).toHaveBeenLastCalledWith('102');
  });

  it('asks for the neighbours in the list it was opened from', async () => {
    const fake = fakeDesk();
    const listing = { filter: { assigneeId: '1' }, sort: ['priority'] };
    open(fake, { listing });
    await waitFor(() => expect(fake.api.neighbours).toHaveBeenCalledWith('101', listing));
  });

  it('puts the cursor into a note on n, and leaves keys typed in a field alone', async () => {
    const { openTicket } = open(fakeDesk());
    await replyBox();
    fireEvent.keyDown(document.body, { key: 'n' });
    const note = await screen.findByRole('textbox', { name: 'Internal note' });
    await waitFor(() => expect(document.activeElement).toBe(note));
    fireEvent.keyDown(note, { key: 'j' });
    expect(openTicket).not.toHaveBeenCalled();
  });
});

describe('writing', () => {
  it('sends a reply as escaped paragraphs and shows it', async () => {
    const fake = fakeDesk();
    const { onChanged } = open(fake);
    const box = await replyBox();
    type(box, 'Hello <b>\n\nBye');
    fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
    await waitFor(() =>
      expect(fake.api.reply).toHaveBeenCalledWith('101', {
        content: '<p>Hello &lt;b&gt;</p><p>Bye</p>',
        attachments: [],
        isInternal: false,
        expectedVersion: 7,
      }),
    );
    expect(await screen.findByText('Hello <b>')).toBeTruthy();
    expect(((await replyBox()) as HTMLTextAreaElement).value).toBe('');
    expect(onChanged).toHaveBeenCalled();
  });

  it('opens the ticket a late reply was continued in', async () => {
    const fake = fakeDesk();
    fake.api.reply.mockResolvedValueOnce({ ...fake.desk.workspace.ticket, id: '555' });
    const { openTicket } = open(fake);
    type(await replyBox(), 'One more thing');
    fireEvent.click(screen.getByRole('button', { name: 'Send reply' }));
    await waitFor(() => expect(openTicket).toHaveBeenCalledWith('555'));
  });

  it('keeps drafts over a reload, apart for replies and notes', async () => {
    const first = open(fakeDesk());
    type(await replyBox(), 'Half a sentence');
    first.unmount();
    open(fakeDesk());
    expect(((await replyBox()) as HTMLTextAreaElement).value).toBe('Half a sentence');
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(((await screen.findByRole('textbox', { name: 'Internal note' })) as HTMLTextAreaElement).value).toBe('');
  });

  it('keeps the text and offers a reload when somebody else was faster', async () => {
    const fake = fakeDesk();
    open(fake);
    type(await replyBox(), 'We are on it');
    fake.somebodyElse(activityOf('1', { changes: [{ field: 'priority', title: 'Priority', from: 'P1', to: 'P0' }] }));
    fireEvent.click(screen.getByRole('button', { name: 'Send reply' }));
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('Somebody changed this ticket meanwhile');
    expect(((await replyBox()) as HTMLTextAreaElement).value).toBe('We are on it');
    fireEvent.click(within(notice).getByRole('button', { name: 'Reload' }));
    expect(await screen.findByText(/P1 High → P0 Critical/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Send reply' }));
    await screen.findByText('We are on it', { selector: 'p' });
  });

  it('attaches pasted and chosen files and sends their ids', async () => {
    const fake = fakeDesk();
    open(fake);
    const box = await replyBox();
    fireEvent.paste(box, { clipboardData: { files: [new File(['a'], 'screen.png')] } });
    fireEvent.change(screen.getByTestId('composer-files'), { target: { files: [new File(['b'], 'log.txt')] } });
    await screen.findByText(/log\.txt/);
    type(box, 'See files');
    fireEvent.click(screen.getByRole('button', { name: 'Send reply' }));
    await waitFor(() =>
      expect(fake.api.reply.mock.calls[0][1]).toMatchObject({ attachments: ['file-screen.png', 'file-log.txt'] }),
    );
  });

  it('never moves a file of a note into a reply', async () => {
    const fake = fakeDesk();
    let arrive: (value: { id: string; title: string; size: number }) => void = () => undefined;
    fake.api.upload.mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)));
    open(fake);
    await replyBox();
    fireEvent.keyDown(document.body, { key: 'n' });
    const note = await screen.findByRole('textbox', { name: 'Internal note' });
    fireEvent.paste(note, { clipboardData: { files: [new File(['a'], 'secret.txt')] } });
    fireEvent.keyDown(document.body, { key: 'r' });
    await replyBox();
    await act(async () => arrive({ id: '9', title: 'secret.txt', size: 1 }));
    expect(screen.queryByText(/secret\.txt/)).toBeNull();
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(await screen.findByText(/secret\.txt/)).toBeTruthy();
  });

  it('says why one cannot reply and still takes notes', async () => {
    open(
      fakeDesk({
        may: { reply: false, note: true, edit: false },
        status: { code: 'closed', title: 'Closed', category: 'closed' },
        actions: [{ action: 'reopen', needs: ['reason'], statuses: [] }],
      }),
    );
    expect(await screen.findByRole('textbox', { name: 'Internal note' })).toBeTruthy();
    fireEvent.keyDown(document.body, { key: 'r' });
    expect(await screen.findByText('This ticket is “Closed”. Reopen it to reply.')).toBeTruthy();
  });
});

describe('what others do meanwhile', () => {
  it('is shown on coming back to the page, and the typed text stays', async () => {
    const fake = fakeDesk();
    const { onChanged } = open(fake);
    type(await replyBox(), 'Half a sentence');
    fake.somebodyElse(commentOf('50', { content: '<p>Any news?</p>' }));
    await comeBack();
    expect(await screen.findByText('Any news?')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('Maria Lopez wrote to us');
    expect(((await replyBox()) as HTMLTextAreaElement).value).toBe('Half a sentence');
    expect(onChanged).toHaveBeenCalled();
  });

  it('is no news when nothing was said or done, as when a deadline was worked out again', async () => {
    const fake = fakeDesk();
    open(fake);
    await replyBox();
    fake.desk.workspace.ticket.version += 1;
    await comeBack();
    await waitFor(() => expect(fake.api.workspace).toHaveBeenCalledTimes(2));
    expect(screen.queryByText('Somebody changed this ticket meanwhile')).toBeNull();
  });

  it('is no news when it was oneself, in another window', async () => {
    const fake = fakeDesk();
    open(fake);
    await replyBox();
    fake.somebodyElse(activityOf('1', { type: 'pause', actor: { id: '1', nickname: 'Ann' } }));
    await comeBack();
    expect(await screen.findByText('Ann paused it')).toBeTruthy();
    expect(screen.queryByText('Somebody changed this ticket meanwhile')).toBeNull();
  });

  it('does not ask while the page is hidden', async () => {
    const fake = fakeDesk();
    open(fake);
    await replyBox();
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await comeBack();
    expect(fake.api.version).not.toHaveBeenCalled();
    visibility.mockRestore();
  });
});
