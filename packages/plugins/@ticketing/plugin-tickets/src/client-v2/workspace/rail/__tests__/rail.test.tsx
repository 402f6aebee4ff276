import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TicketDetails } from '../../api/ticket-types';
import { fakeDesk, refusal, t, ticketOf, workspaceOf } from '../../__tests__/fake-desk';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { changedValues } from '../changed-values';
import { DetailsPanel } from '../DetailsPanel';
import { FactsPanel } from '../FactsPanel';

afterEach(cleanup);
const reload = vi.fn(async () => ticketOf({ version: 9 }));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the facts of a ticket', () => {
  const show = (update = vi.fn(async () => undefined), mayEdit = true) => {
    const workspace = workspaceOf({ may: { reply: true, note: true, edit: mayEdit }, ticket: ticketOf({ transferCount: 2, sourceChannel: 'email' }) });
    renderUnstyled(<FactsPanel workspace={workspace} update={update} reload={reload} api={fakeDesk().api} t={t} />);
    return update;
  };

  it('are told by name, counters only when they count', () => {
    show();
    const region = screen.getByRole('region', { name: 'Ticket' });
    expect(region.textContent).toContain('ChannelE-mail');
    expect(region.textContent).toContain('Transfers2');
    expect(region.textContent).not.toContain('Returns');
  });

  it('are edited in place; only what changed is sent, with the version that was seen', async () => {
    const update = show();
    press('Edit Ticket');
    const title = await screen.findByLabelText('Title');
    expect(document.activeElement).toBe(title);
    fireEvent.change(title, { target: { value: 'Printer is offline' } });
    press('Save');
    await waitFor(() => expect(update).toHaveBeenCalledWith({ title: 'Printer is offline', expectedVersion: 7 }));
    await waitFor(() => expect(screen.queryByLabelText('Title')).toBeNull());
  });

  it('keep what was typed when somebody else was faster', async () => {
    const update = vi.fn().mockRejectedValueOnce(refusal('ticket.staleVersion', { version: 9 })).mockResolvedValue(undefined);
    show(update);
    press('Edit Ticket');
    fireEvent.change(await screen.findByLabelText('Title'), { target: { value: 'Printer is offline' } });
    press('Save');
    const notice = await screen.findByRole('alert');
    fireEvent.click(within(notice).getByRole('button', { name: 'Reload' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect((screen.getByLabelText('Title') as HTMLInputElement).value).toBe('Printer is offline');
    press('Save');
    await waitFor(() => expect(update).toHaveBeenLastCalledWith({ title: 'Printer is offline', expectedVersion: 9 }));
  });

  it('cannot be edited without the right to', () => {
    show(undefined, false);
    expect(screen.queryByRole('button', { name: 'Edit Ticket' })).toBeNull();
  });
});

describe('the business fields', () => {
  const details: TicketDetails = {
    association: 'repairDetails',
    collection: 'ticketingRepairDetails',
    title: 'Repair',
    values: { serialNumber: 'PH1', faultCode: 'E-49' },
    fields: [
      { name: 'serialNumber', title: 'Serial number', interface: 'input', enum: null },
      { name: 'faultCode', title: 'Fault code', interface: 'input', enum: null },
    ],
  };

  it('are saved under the association of their business type', async () => {
    const update = vi.fn(async () => undefined);
    renderUnstyled(<DetailsPanel details={details} ticket={ticketOf()} mayEdit update={update} reload={reload} t={t} />);
    press('Edit Repair');
    fireEvent.change(await screen.findByLabelText('Fault code'), { target: { value: 'E-50' } });
    press('Save');
    await waitFor(() => expect(update).toHaveBeenCalledWith({ repairDetails: { faultCode: 'E-50' }, expectedVersion: 7 }));
  });

  it('are not sent when nothing changed', async () => {
    const update = vi.fn(async () => undefined);
    renderUnstyled(<DetailsPanel details={details} ticket={ticketOf()} mayEdit update={update} reload={reload} t={t} />);
    press('Edit Repair');
    press('Save');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull());
    expect(update).not.toHaveBeenCalled();
    expect(changedValues({ a: null }, { a: '' })).toBeNull();
  });
});
