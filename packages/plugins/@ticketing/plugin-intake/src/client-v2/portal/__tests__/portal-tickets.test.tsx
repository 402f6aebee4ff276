import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PortalTicket } from '../portal-types';
import { PortalTickets } from '../tickets/PortalTickets';
import { aRow, aTicket, fakePortal, message, refusal, t } from './fake-portal';

afterEach(cleanup);

const listOf = (...titles: string[]) => vi.fn(async () => ({ tickets: titles.map((title, i) => aRow(String(i + 1), title)), hasMore: false }));

async function openTicket(ticket: PortalTicket, answers: object = {}) {
  const api = fakePortal({ list: listOf(ticket.title), ticket: vi.fn(async () => ticket), ...answers });
  render(<PortalTickets api={api} t={t} />);
  fireEvent.click(await screen.findByText(ticket.title));
  const drawer = await screen.findByRole('dialog');
  await within(drawer).findByRole('heading', { name: ticket.title });
  return { api, drawer };
}
const write = (drawer: HTMLElement, label: string, text: string) => fireEvent.change(within(drawer).getByLabelText(label), { target: { value: text } });

describe('my tickets', () => {
  it('asks for the open ones first, then for what was chosen and searched', async () => {
    const list = listOf('A');
    render(<PortalTickets api={fakePortal({ list })} t={t} />);
    await screen.findByText('A');
    expect(list).toHaveBeenLastCalledWith({ page: 1, search: '', state: 'open' });
    fireEvent.click(screen.getByText('All'));
    await waitFor(() => expect(list).toHaveBeenLastCalledWith({ page: 1, search: '', state: 'all' }));
    const field = screen.getByPlaceholderText('Search by number or subject');
    fireEvent.change(field, { target: { value: 'door' } });
    fireEvent.keyDown(field, { key: 'Enter', code: 'Enter', keyCode: 13 });
    await waitFor(() => expect(list).toHaveBeenLastCalledWith({ page: 1, search: 'door', state: 'all' }));
  });

  it('shows where each stands in words for customers', async () => {
    const list = vi.fn(async () => ({ tickets: [aRow('1', 'A', { status: 'solved', answeredAt: '2026-01-05T12:00:00Z', requester: 'Tom' })], hasMore: false }));
    render(<PortalTickets api={fakePortal({ list })} t={t} />);
    const row = await screen.findByRole('button', { name: /A/ });
    expect(within(row).getByTestId('portal-status').textContent).toBe('Solved');
    expect(row.textContent).toContain('Tom');
    expect(row.textContent).toContain('Answered');
  });

  it('shows more where there is more', async () => {
    const list = vi.fn(async ({ page }: { page: number }) => ({ tickets: [aRow(String(page), `page ${page}`)], hasMore: page === 1 }));
    render(<PortalTickets api={fakePortal({ list })} t={t} />);
    fireEvent.click(await screen.findByText('Show more'));
    await screen.findByText('page 2');
    expect(screen.getByText('page 1')).toBeTruthy();
    expect(screen.queryByText('Show more')).toBeNull();
  });

  it('says when there is nothing, and when the server refuses', async () => {
    render(<PortalTickets api={fakePortal({ list: listOf() })} t={t} />);
    expect(await screen.findByText('You have no open requests.')).toBeTruthy();
    cleanup();
    render(<PortalTickets api={fakePortal({ list: vi.fn().mockRejectedValue(refusal('You may not use the portal.')) })} t={t} />);
    expect((await screen.findByRole('alert')).textContent).toContain('You may not use the portal.');
  });
});

describe('one request', () => {
  it('tells where it stands, what was asked and what was answered by whom', async () => {
    const { drawer } = await openTicket(aTicket());
    for (const text of ['Being worked on', 'Somebody is working on it.', 'Door 3', 'Ann Agent', 'Somebody comes at noon']) expect(within(drawer).getAllByText(text).length).toBeGreaterThan(0);
    expect(within(drawer).queryByText('It is solved')).toBeNull();
  });

  it('shows a message as text and no program of it', async () => {
    const { drawer } = await openTicket(aTicket({ conversation: { entries: [message('9', 'hi <script>alert(1)</script><img src=x onerror=alert(1)>')], before: null } }));
    expect(drawer.querySelector('script')).toBeNull();
    expect(drawer.querySelector('[onerror]')).toBeNull();
  });

  it('sends what was written, and reads the request again', async () => {
    const reply = vi.fn(async () => ({ ticketId: '1' }));
    const { api, drawer } = await openTicket(aTicket(), { reply });
    write(drawer, 'Your message', 'Thank you');
    fireEvent.click(within(drawer).getByText('Send'));
    await waitFor(() => expect(reply).toHaveBeenCalledWith('1', { content: 'Thank you', fileIds: [] }));
    await waitFor(() => expect(api.ticket).toHaveBeenCalledTimes(2));
    expect((within(drawer).getByLabelText('Your message') as HTMLTextAreaElement).value).toBe('');
  });

  it('keeps what was written when it is refused, and says why', async () => {
    const { drawer } = await openTicket(aTicket(), { reply: vi.fn().mockRejectedValue(refusal('Too many requests')) });
    write(drawer, 'Your message', 'Thank you');
    fireEvent.click(within(drawer).getByText('Send'));
    expect((await within(drawer).findByRole('alert')).textContent).toBe('Too many requests');
    expect((within(drawer).getByLabelText('Your message') as HTMLTextAreaElement).value).toBe('Thank you');
  });

  it('a message that came too late opens the new request', async () => {
    const ticket = vi.fn(async (id: string) => aTicket({ id, title: id === '1' ? 'The door is stuck' : 'The new one' }));
    const { drawer } = await openTicket(aTicket(), { ticket, reply: vi.fn(async () => ({ ticketId: '2' })) });
    write(drawer, 'Your message', 'Again');
    fireEvent.click(within(drawer).getByText('Send'));
    expect(await screen.findByRole('heading', { name: 'The new one' })).toBeTruthy();
  });

  it('a solved one is confirmed with one press, or reopened with what is still wrong', async () => {
    const solved = vi.fn(async () => ({ ticketId: '1' }));
    const reopen = vi.fn(async () => ({ ticketId: '1' }));
    const { drawer } = await openTicket(aTicket({ status: 'solved', resolution: 'Oiled', may: { reply: true, solved: true, reopen: true, withdraw: false } }), { solved, reopen });
    expect(within(drawer).getByText('Oiled')).toBeTruthy();
    fireEvent.click(within(drawer).getByText('Reopen'));
    expect((await within(drawer).findByText('Please write something first.')).textContent).toBeTruthy();
    expect(reopen).not.toHaveBeenCalled();
    write(drawer, 'What is still wrong?', 'It squeaks');
    fireEvent.click(within(drawer).getByText('Reopen'));
    await waitFor(() => expect(reopen).toHaveBeenCalledWith('1', { reason: 'It squeaks', fileIds: [] }));
    fireEvent.click(within(drawer).getByText('It is solved'));
    await waitFor(() => expect(solved).toHaveBeenCalledWith('1', {}));
  });

  it('is withdrawn with a reason, after a second thought', async () => {
    const withdraw = vi.fn(async () => ({ ticketId: '1' }));
    const { drawer } = await openTicket(aTicket(), { withdraw });
    fireEvent.click(within(drawer).getByText('Withdraw…'));
    write(drawer, 'Why is it not needed any more?', 'Found the key');
    fireEvent.click(within(drawer).getByText('Withdraw the request'));
    await waitFor(() => expect(withdraw).toHaveBeenCalledWith('1', { reason: 'Found the key' }));
  });

  it('earlier messages come on request and stay', async () => {
    const older = vi.fn(async () => ({ entries: [message('3', 'the very first')], before: null }));
    const { drawer } = await openTicket(aTicket({ conversation: { entries: [message('9', 'the newest')], before: 'c' } }), { older });
    fireEvent.click(within(drawer).getByText('Show earlier messages'));
    expect(await within(drawer).findByText('the very first')).toBeTruthy();
    expect(within(drawer).getByText('the newest')).toBeTruthy();
    expect(within(drawer).queryByText('Show earlier messages')).toBeNull();
  });

  it('files go along with a message', async () => {
    const reply = vi.fn(async () => ({ ticketId: '1' }));
    const upload = vi.fn(async () => ({ id: '77', title: 'photo', extname: '.png' }));
    const { drawer } = await openTicket(aTicket(), { reply, upload });
    fireEvent.change(within(drawer).getByLabelText('Attach files'), { target: { files: [new File(['x'], 'photo.png')] } });
    await within(drawer).findByText(/photo\.png/);
    write(drawer, 'Your message', 'Look');
    fireEvent.click(within(drawer).getByText('Send'));
    await waitFor(() => expect(reply).toHaveBeenCalledWith('1', { content: 'Look', fileIds: ['77'] }));
  });
});
