import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BusinessTypeForm } from '../../workspace/api/ticket-types';
import type { NewTicketApi } from '../new-ticket-api';
import { NewTicketForm, type NewTicketFormProps } from '../NewTicketForm';

// Looking whether each element is visible costs jsdom seconds per query; nothing here is hidden.
configure({ defaultHidden: true, asyncUtilTimeout: 5000 });

const t = (key: string, variables: Record<string, unknown> = {}) =>
  key.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(variables[name]));

const TYPES: BusinessTypeForm[] = [
  {
    code: 'repair',
    title: 'Repair',
    icon: 'ToolOutlined',
    defaultPriority: 'P1',
    association: 'repairDetails',
    categories: [{ code: 'pumps', title: 'Pumps' }],
    fields: [{ name: 'equipmentModel', title: 'Equipment model', interface: 'input', required: true, enum: null }],
  },
  { code: 'vehicle', title: 'Vehicle request', defaultPriority: 'P3', association: null, categories: [], fields: [] },
];

async function show({ types = TYPES, ...over }: Partial<NewTicketFormProps> & { types?: BusinessTypeForm[] } = {}) {
  const parties = {
    customers: vi.fn(async () => [{ id: '9', name: 'Northwind' }]),
    contacts: vi.fn(async () => [{ id: '5', name: 'Ann Lee', email: 'ann@northwind.example', customers: [{ id: '9', name: 'Northwind' }] }]),
  };
  const api = {
    file: vi.fn(async () => ({ id: '77', ticketNo: 'TKT-20260504-0001' })),
  } satisfies NewTicketApi;
  const props: NewTicketFormProps = {
    api,
    ticketApi: { businessTypes: async () => types },
    parties,
    priorities: ['P0', 'P1', 'P2', 'P3'].map((value) => ({ value, label: value })),
    urgencies: [{ value: 'high', label: 'High' }],
    icon: (name) => <i>{name}</i>,
    openTicket: vi.fn(),
    onFiled: vi.fn(),
    onDirty: vi.fn(),
    t,
    ...over,
  };
  render(<NewTicketForm {...props} />);
  await screen.findByText('File ticket');
  return { api, props };
}

const type = (label: RegExp | string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const radio = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input[type=radio]' });
const choose = (name: RegExp) => fireEvent.click(radio(name));
const submit = () => fireEvent.submit(screen.getByRole('form'));

afterEach(cleanup);

describe('the new ticket form', () => {
  it('files a ticket with the fields of its business type, and tells its number', async () => {
    const { api, props } = await show();
    choose(/Repair/);
    type(/^Title/, 'Pump leaks');
    type('Description', 'Since Monday');
    type(/^Equipment model/, 'P-3');
    submit();
    expect(await screen.findByText('Ticket TKT-20260504-0001 is filed')).toBeTruthy();
    expect(api.file).toHaveBeenCalledWith({
      businessTypeCode: 'repair',
      title: 'Pump leaks',
      description: 'Since Monday',
      priority: 'P1',
      repairDetails: { equipmentModel: 'P-3' },
    });
    expect(props.onFiled).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByText('Open ticket'));
    expect(props.openTicket).toHaveBeenCalledWith('77');
  });

  it('says what is missing and sends nothing', async () => {
    const { api } = await show();
    choose(/Repair/);
    submit();
    expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual([
      'Please give it a title',
      'Please fill in "Equipment model"',
    ]);
    expect(api.file).not.toHaveBeenCalled();
    type(/^Title/, 'Pump leaks');
    expect(screen.queryByText('Please give it a title')).toBeNull();
  });

  it('keeps everything typed when the server refuses', async () => {
    const { api } = await show();
    api.file.mockRejectedValueOnce({ response: { data: { errors: [{ code: 'x', message: 'Come back later' }] } } });
    choose(/Repair/);
    type(/^Title/, 'Pump leaks');
    type(/^Equipment model/, 'P-3');
    submit();
    expect(await screen.findByText('Come back later')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/^Title/).value).toBe('Pump leaks');
    expect(screen.getByLabelText<HTMLInputElement>(/^Equipment model/).value).toBe('P-3');
  });

  it('shows a refusal at the field it is about', async () => {
    const { api } = await show();
    api.file.mockRejectedValueOnce({
      response: { data: { errors: [{ code: 'ticket.inputInvalid', field: 'equipmentModel', message: 'Unknown model' }] } },
    });
    choose(/Repair/);
    type(/^Title/, 'Pump leaks');
    type(/^Equipment model/, 'P-3');
    submit();
    const problem = await screen.findByText('Unknown model');
    expect(problem.parentElement?.contains(screen.getByLabelText(/^Equipment model/))).toBe(true);
  });

  it('finds the details again after a look at another type', async () => {
    await show();
    choose(/Repair/);
    type(/^Equipment model/, 'P-3');
    choose(/Vehicle request/);
    expect(screen.queryByLabelText(/^Equipment model/)).toBeNull();
    choose(/Repair/);
    expect(screen.getByLabelText<HTMLInputElement>(/^Equipment model/).value).toBe('P-3');
  });

  it('asks nothing where there is only one kind of request', async () => {
    const { api } = await show({ types: [TYPES[1]] });
    expect(screen.queryByRole('radio')).toBeNull();
    type(/^Title/, 'A car for Tuesday');
    submit();
    await waitFor(() => expect(api.file).toHaveBeenCalledWith({ businessTypeCode: 'vehicle', title: 'A car for Tuesday', priority: 'P3' }));
  });

  it('files another one of the same kind from an empty form', async () => {
    await show();
    choose(/Vehicle request/);
    type(/^Title/, 'A car for Tuesday');
    submit();
    fireEvent.click(await screen.findByText('File another'));
    expect(screen.getByLabelText<HTMLInputElement>(/^Title/).value).toBe('');
    expect(radio(/Vehicle request/).checked).toBe(true);
  });

  it('tells the host when closing would lose something', async () => {
    const { props } = await show();
    expect(props.onDirty).toHaveBeenLastCalledWith(false);
    choose(/Vehicle request/);
    type(/^Title/, 'A car');
    expect(props.onDirty).toHaveBeenLastCalledWith(true);
    submit();
    await waitFor(() => expect(props.onDirty).toHaveBeenLastCalledWith(false));
  });

  it('offers to try again when the types cannot be read', async () => {
    const businessTypes = vi.fn().mockRejectedValueOnce(new Error('Network Error')).mockResolvedValueOnce(TYPES);
    render(
      <NewTicketForm
        api={{} as NewTicketApi}
        ticketApi={{ businessTypes }}
        parties={{} as NewTicketFormProps['parties']}
        priorities={[]}
        urgencies={[]}
        icon={() => null}
        openTicket={vi.fn()}
        onFiled={vi.fn()}
        onDirty={vi.fn()}
        t={t}
      />,
    );
    expect(await screen.findByText('Network Error')).toBeTruthy();
    fireEvent.click(screen.getByText('Try again'));
    expect(await screen.findByText('Repair')).toBeTruthy();
  });
});

describe('who asks', () => {
  it('becomes a new contact from what was typed', async () => {
    const { api } = await show();
    choose(/Vehicle request/);
    type(/^Title/, 'A car');
    fireEvent.mouseDown(screen.getByLabelText('Contact'));
    type('Contact', 'tim@acme.example');
    fireEvent.click(await screen.findByText('New contact "tim@acme.example"'));
    type('Contact name', 'Tim');
    submit();
    await waitFor(() =>
      expect(api.file).toHaveBeenCalledWith(expect.objectContaining({ contactName: 'Tim', contactEmail: 'tim@acme.example' })),
    );
  });

  it('is found among the contacts and brings the customer along', async () => {
    const { api } = await show();
    choose(/Vehicle request/);
    type(/^Title/, 'A car');
    fireEvent.mouseDown(screen.getByLabelText('Contact'));
    fireEvent.click(await screen.findByText('Ann Lee · ann@northwind.example'));
    submit();
    await waitFor(() => expect(api.file).toHaveBeenCalledWith(expect.objectContaining({ contactId: '5', customerId: '9' })));
  });
});
