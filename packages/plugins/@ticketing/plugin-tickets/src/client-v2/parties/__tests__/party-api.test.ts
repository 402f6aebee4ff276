import { describe, expect, it, vi } from 'vitest';
import { partyApi } from '../party-api';

function spied(answer: unknown) {
  const request = vi.fn(async (_options: Record<string, unknown>) => ({ data: { data: answer } as never }));
  const asked = () => request.mock.calls[0][0] as { url: string; params: Record<string, unknown> };
  return { api: partyApi({ request }), asked };
}

describe('looking for customers and contacts', () => {
  it('asks for all, a page of them, while nothing is typed', async () => {
    const { api, asked } = spied([]);
    await api.customers('');
    expect(asked()).toMatchObject({ url: 'ticketingCustomers:list', params: { sort: ['name'], pageSize: 20 } });
    expect(asked().params).not.toHaveProperty('filter');
  });

  it('looks only among the contacts of the chosen customer', async () => {
    const { api, asked } = spied([]);
    await api.contacts('ann', '9');
    expect(asked().params).toMatchObject({
      filter: {
        $and: [
          { $or: [{ 'name.$includes': 'ann' }, { 'email.$includes': 'ann' }, { 'phone.$includes': 'ann' }] },
          { 'customers.id': '9' },
        ],
      },
      appends: ['customers'],
    });
  });

  it('gives ids as texts, as tickets name them', async () => {
    const { api } = spied([{ id: 5, name: 'Ann', customers: [{ id: 9, name: 'Northwind' }] }]);
    expect(await api.contacts('')).toEqual([{ id: '5', name: 'Ann', customers: [{ id: '9', name: 'Northwind' }] }]);
  });

  it('knows no contact where the server shows none', async () => {
    expect(await spied(null).api.contact('5')).toBeUndefined();
    const { api, asked } = spied({ id: 5, name: 'Ann', customers: [] });
    expect(await api.contact('5')).toEqual({ id: '5', name: 'Ann', customers: [] });
    expect(asked()).toMatchObject({ url: 'ticketingContacts:get', params: { filterByTk: '5', appends: ['customers'] } });
  });
});
