import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PartyApi } from '../../../parties/party-api';
import type { Ticket } from '../../api/ticket-types';
import { refusal, t, ticketOf, workspaceOf } from '../../__tests__/fake-desk';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { CustomerPanel, type CustomerPanelProps } from '../CustomerPanel';

afterEach(cleanup);

const NORTHWIND = { id: '5', name: 'Northwind' };
const ACME = { id: '8', name: 'Acme' };
const MARIA = { id: '6', name: 'Maria Lopez', email: 'maria@northwind.example', customers: [NORTHWIND] };
const TIM = { id: '7', name: 'Tim Hoof', email: 'tim@acme.example', phone: '+49 40 7', customers: [ACME] };

function show(ticket: Partial<Ticket> = {}, props: Partial<CustomerPanelProps> & { mayEdit?: boolean } = {}) {
  const { mayEdit = true, ...over } = props;
  const parties = {
    customers: vi.fn(async () => [NORTHWIND, ACME]),
    contacts: vi.fn(async (_text: string, customerId?: string) =>
      [MARIA, TIM].filter(({ customers }) => !customerId || customers.some(({ id }) => id === customerId)),
    ),
    contact: vi.fn(async (id: string) => [MARIA, TIM].find((one) => one.id === id)),
  } satisfies PartyApi;
  const update = vi.fn(async () => undefined);
  const openTicket = vi.fn();
  renderUnstyled(
    <CustomerPanel
      workspace={workspaceOf({ ticket: ticketOf(ticket), may: { reply: true, note: true, edit: mayEdit } })}
      update={update}
      reload={async () => ticketOf({ version: 9 })}
      parties={parties}
      openTicket={openTicket}
      hrefOf={(id) => `https://desk/filterbytk/${id}`}
      t={t}
      {...over}
    />,
  );
  return { parties, update, openTicket };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const edit = async () => {
  press('Edit Customer');
  await screen.findByRole('form', { name: 'Edit Customer' });
};
const line = (label: string) => screen.getByLabelText<HTMLInputElement>(label, { selector: 'input' });
async function pick(label: string, name: string) {
  fireEvent.mouseDown(line(label));
  fireEvent.click(await screen.findByText(name, { selector: '.ant-select-item-option-content' }));
}
/** The cross in a select. */
function empty(label: string) {
  const select = line(label).closest('.ant-select') as HTMLElement;
  fireEvent.mouseDown(select.querySelector('.ant-select-clear') as HTMLElement);
}

describe('the customer of a ticket', () => {
  it('can be reached, and their other tickets opened here or in a new tab', () => {
    const other = { id: '90', ticketNo: 'TKT-1', title: 'Projector', status: 'closed', statusTitle: 'Closed', createdAt: '2026-01-01T00:00:00.000Z' };
    const { openTicket } = show({}, { workspace: workspaceOf({ otherTickets: [other] }) });
    expect(screen.getByRole('link', { name: 'maria@northwind.example' }).getAttribute('href')).toBe('mailto:maria@northwind.example');
    expect(screen.getByRole('link', { name: '+49 30 123' }).getAttribute('href')).toBe('tel:+4930123');
    const link = screen.getByRole('link', { name: 'Projector' });
    expect(link.getAttribute('href')).toBe('https://desk/filterbytk/90');
    fireEvent.click(link, { ctrlKey: true });
    expect(openTicket).not.toHaveBeenCalled();
    fireEvent.click(link);
    expect(openTicket).toHaveBeenCalledWith('90');
  });

  it('cannot be changed without the right to', () => {
    show({}, { mayEdit: false });
    expect(screen.queryByRole('button', { name: 'Edit Customer' })).toBeNull();
  });

  it('is changed in place; only what changed is sent, with the version that was seen', async () => {
    const { update } = show({ contact: null });
    await edit();
    expect(document.activeElement).toBe(line('Customer'));
    await pick('Customer', 'Acme');
    press('Save');
    await waitFor(() => expect(update).toHaveBeenCalledWith({ customerId: '8', expectedVersion: 7 }));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  });

  it('lets go of a contact who does not speak for the other customer', async () => {
    const { parties, update } = show();
    await edit();
    await waitFor(() => expect(parties.contact).toHaveBeenCalledWith('6'));
    await pick('Customer', 'Acme');
    expect(screen.queryByText('Maria Lopez · maria@northwind.example')).toBeNull();
    press('Save');
    await waitFor(() => expect(update).toHaveBeenCalledWith({ customerId: '8', contactId: null, expectedVersion: 7 }));
  });

  it('stays as it is when nobody may look up the contact', async () => {
    const { parties, update } = show();
    parties.contact.mockRejectedValueOnce(refusal('ticket.notAllowed'));
    await edit();
    await pick('Customer', 'Acme');
    press('Save');
    await waitFor(() => expect(update).toHaveBeenCalledWith({ customerId: '8', expectedVersion: 7 }));
  });

  it('can be taken away', async () => {
    const { update } = show();
    await edit();
    empty('Customer');
    empty('Contact');
    press('Save');
    await waitFor(() => expect(update).toHaveBeenCalledWith({ customerId: null, contactId: null, expectedVersion: 7 }));
  });

  it('keeps its other tickets in sight while it is changed', async () => {
    show();
    await edit();
    expect(within(screen.getByRole('region', { name: 'Customer' })).getByText('Other tickets')).toBeTruthy();
  });
});

describe('the contact of a ticket', () => {
  it('is looked for among the contacts of the customer', async () => {
    const { parties } = show();
    await edit();
    fireEvent.mouseDown(line('Contact'));
    await waitFor(() => expect(parties.contacts).toHaveBeenCalledWith('', '5'));
    await screen.findByText('Maria Lopez · maria@northwind.example', { selector: '.ant-select-item-option-content' });
    expect(screen.queryByText(/Tim Hoof/)).toBeNull();
  });

  it('replaces what the ticket said about the person before', async () => {
    const { update } = show({ customer: null, contactName: 'Maria L.', contactPhone: '112', contactCompany: 'Northwind Ltd' });
    await edit();
    expect(line('Contact name').value).toBe('Maria L.');
    await pick('Contact', 'Tim Hoof · tim@acme.example');
    expect(['Contact name', 'Contact e-mail', 'Contact phone', 'Contact company'].map((label) => line(label).value)).toEqual(['', '', '', '']);
    expect(['Contact name', 'Contact e-mail', 'Contact phone', 'Contact company'].map((label) => line(label).placeholder)).toEqual([
      'Tim Hoof',
      'tim@acme.example',
      '+49 40 7',
      'Acme',
    ]);
    press('Save');
    await waitFor(() =>
      expect(update).toHaveBeenCalledWith({
        customerId: '8',
        contactId: '7',
        contactName: null,
        contactPhone: null,
        contactCompany: null,
        expectedVersion: 7,
      }),
    );
  });

  it('may be chosen again without losing what the ticket says', async () => {
    const { update } = show({ contactName: 'Maria L.' });
    await edit();
    await pick('Contact', 'Maria Lopez · maria@northwind.example');
    expect(line('Contact name').value).toBe('Maria L.');
    press('Save');
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(update).not.toHaveBeenCalled();
  });

  it('is told in other words by the lines of the ticket, which can be emptied again', async () => {
    const { update } = show({ contactEmail: 'old@northwind.example' });
    await edit();
    fireEvent.change(line('Contact e-mail'), { target: { value: '' } });
    fireEvent.change(line('Contact phone'), { target: { value: ' 112 ' } });
    press('Save');
    await waitFor(() => expect(update).toHaveBeenCalledWith({ contactEmail: null, contactPhone: '112', expectedVersion: 7 }));
  });

  it('keeps what was typed when somebody else was faster', async () => {
    const update = vi.fn().mockRejectedValueOnce(refusal('ticket.staleVersion', { version: 9 })).mockResolvedValue(undefined);
    show({}, { update });
    await edit();
    fireEvent.change(line('Contact phone'), { target: { value: '112' } });
    press('Save');
    fireEvent.click(within(await screen.findByRole('alert')).getByRole('button', { name: 'Reload' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(line('Contact phone').value).toBe('112');
    press('Save');
    await waitFor(() => expect(update).toHaveBeenLastCalledWith({ contactPhone: '112', expectedVersion: 9 }));
  });
});
