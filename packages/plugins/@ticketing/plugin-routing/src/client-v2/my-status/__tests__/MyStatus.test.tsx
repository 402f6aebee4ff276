import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusing, t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import type { Me } from '../../api/me';
import { myStatusLoaders } from '../loaders';
import { MyRoutingStatusBlockModel } from '../MyRoutingStatusBlockModel';
import { MyStatus } from '../MyStatus';
import { fakeMe, myTicketOf } from './fake-me';

configure({ defaultHidden: true });
afterEach(cleanup);

async function show(values: Partial<Me> = {}) {
  const fake = fakeMe(values);
  const [openTicket, onKnown] = [vi.fn(), vi.fn()];
  renderUnstyled(<MyStatus api={fake.api} userId="7" openTicket={openTicket} onKnown={onKnown} t={t} />);
  await screen.findByText('My availability');
  return { ...fake, openTicket, onKnown };
}
const refresh = () => act(async () => void document.dispatchEvent(new Event('visibilitychange')));
const choose = (word: string) => fireEvent.click(screen.getByRole('radio', { name: word }));

describe('my availability', () => {
  it('is chosen with one press, and the browser knows it from then on', async () => {
    const { api, onKnown } = await show();
    choose('Online');
    await waitFor(() => expect(api.setAvailability).toHaveBeenCalledWith('online'));
    expect(await screen.findByText(/This browser keeps you online/)).toBeTruthy();
    expect(onKnown.mock.lastCall?.[0]).toMatchObject({ isAgent: true, availability: 'online' });
  });

  it('stays as it was when the server refuses', async () => {
    const { api } = await show();
    api.setAvailability.mockRejectedValueOnce(refusing('notAllowed'));
    choose('Online');
    expect((await screen.findByRole('alert')).textContent).toContain('refused: notAllowed');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Offline' }).checked).toBe(true);
  });

  it('says that an absence counts more', async () => {
    await show({ availability: 'online', presence: 'absent', absentFrom: '2026-11-20T00:00:00Z', absentUntil: null });
    expect(screen.getByText('You are absent: no new tickets.')).toBeTruthy();
  });
});

describe('what I have', () => {
  it('stands against what I can take, also by priority', async () => {
    await show();
    expect(screen.getByRole('meter', { name: 'My open tickets' }).getAttribute('aria-valuetext')).toBe('1/10');
    expect(screen.getByRole('meter', { name: 'My open tickets of P0' }).getAttribute('aria-valuetext')).toBe('1/1 full');
    expect(screen.getByText('ERP level 3')).toBeTruthy();
    expect(screen.getByText('3 waiting')).toBeTruthy();
  });
});

describe('my tickets', () => {
  it('open in the workspace', async () => {
    const { openTicket } = await show();
    fireEvent.click(await screen.findByText('Ticket 1'));
    expect(openTicket).toHaveBeenCalledWith('1');
  });

  it('arrive without a reload, marked and read aloud; those that were there are no news', async () => {
    const { known } = await show();
    await screen.findByText('Ticket 1');
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('');
    known.tickets = [myTicketOf('2'), ...known.tickets];
    await refresh();
    const fresh = within(screen.getByRole('listitem', { name: 'TKT-2 Ticket 2' }));
    expect(fresh.getByText('New')).toBeTruthy();
    expect(within(screen.getByRole('listitem', { name: 'TKT-1 Ticket 1' })).queryByText('New')).toBeNull();
    const notice = screen.getByText('New ticket for you: TKT-2 Ticket 2');
    expect(notice.getAttribute('aria-live')).toBe('polite');
  });
});

describe('my absence', () => {
  const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

  it('is saved from a moment to a moment', async () => {
    const { api } = await show();
    type('From', '2026-12-01T09:00');
    type('Until', '2026-12-08T09:00');
    fireEvent.click(screen.getByText('Save my absence'));
    await waitFor(() =>
      expect(api.setAbsence).toHaveBeenCalledWith({
        absentFrom: new Date('2026-12-01T09:00').toISOString(), absentUntil: new Date('2026-12-08T09:00').toISOString(), substituteId: null,
      }),
    );
  });

  it('offers the people of my queues as substitutes, not myself', async () => {
    await show();
    fireEvent.mouseDown(screen.getByRole('combobox', { name: 'Substitute' }));
    const offered = await screen.findAllByRole('option');
    expect(offered.map(({ textContent }) => textContent)).not.toContain('Lin');
    expect(await screen.findByText('Mei')).toBeTruthy();
  });

  it('shows what is wrong with it', async () => {
    const { api } = await show();
    api.setAbsence.mockRejectedValueOnce(refusing('agent.absenceEndsBeforeItStarts'));
    type('From', '2026-12-01T09:00');
    fireEvent.click(screen.getByText('Save my absence'));
    expect((await screen.findByRole('alert')).textContent).toContain('refused: agent.absenceEndsBeforeItStarts');
  });

  it('ends when I am back', async () => {
    const { api } = await show({ absentFrom: '2026-11-20T00:00:00Z' });
    fireEvent.click(screen.getByText('I am back'));
    await waitFor(() => expect(api.setAbsence).toHaveBeenCalledWith({ absentFrom: null, absentUntil: null, substituteId: null }));
  });

  it('hands my tickets over after a question, and lists what became of each', async () => {
    const { api } = await show({ substitute: { id: '8', name: 'Mei' } });
    fireEvent.click(screen.getByText('Hand over my open tickets…'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Mei gets your 1 open tickets/)).toBeTruthy();
    expect(api.handOver).not.toHaveBeenCalled();
    fireEvent.click(dialog.getByText('Hand over'));
    expect(await dialog.findByText('TKT-1 to Mei')).toBeTruthy();
    expect(dialog.getByText('TKT-3 back to the queue "IT support"')).toBeTruthy();
    expect(dialog.getByText('TKT-2: nobody stands in for you, and the ticket has no queue')).toBeTruthy();
  });
});

describe('somebody without a profile', () => {
  it('is told who can help', async () => {
    const { api } = fakeMe({ isAgent: false });
    renderUnstyled(<MyStatus api={api} userId="7" openTicket={vi.fn()} onKnown={vi.fn()} t={t} />);
    expect(await screen.findByText(/You take no part in routing/)).toBeTruthy();
  });
});

describe('the block of my status', () => {
  it('is exported under the name pages store', async () => {
    expect(await myStatusLoaders.MyRoutingStatusBlockModel.loader()).toHaveProperty('MyRoutingStatusBlockModel');
  });

  it('keeps its parts between renders, or every render would ask anew', () => {
    const model = Object.assign(new MyRoutingStatusBlockModel(), { context: { api: { request: vi.fn() }, t, user: { id: 7 } } });
    const [first, second] = [model.renderComponent(), model.renderComponent()] as { props: Record<string, unknown> }[];
    expect(second.props).toEqual(first.props);
    expect(first.props.userId).toBe('7');
  });
});
