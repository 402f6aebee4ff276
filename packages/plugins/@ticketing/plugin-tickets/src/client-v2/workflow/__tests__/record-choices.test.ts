import { describe, expect, it } from 'vitest';
import { statusChoices, ticketSource, userSource } from '../record-choices';

/** Answers every request with `rows` and remembers what was asked. */
function clientWith(rows: object[]) {
  const asked: { url?: string; params?: { filter?: string; sort?: string } }[] = [];
  const request = async <Answer>(options: object) => {
    asked.push(options);
    return { data: { data: rows } as Answer };
  };
  return { request, asked };
}

describe('records to choose', () => {
  it('finds tickets by number or title', async () => {
    const client = clientWith([{ id: 7, ticketNo: 'TKT-20260105-0001', title: 'Printer' }]);
    expect(await ticketSource(client).search('prin')).toEqual([{ value: '7', label: 'TKT-20260105-0001 · Printer' }]);
    const [{ url, params }] = client.asked;
    expect(url).toBe('ticketingTickets:list');
    expect(JSON.parse(params?.filter ?? '')).toEqual({ $or: [{ ticketNo: { $includes: 'prin' } }, { title: { $includes: 'prin' } }] });
  });

  it('offers the newest before anything was typed', async () => {
    const client = clientWith([]);
    await ticketSource(client).search('');
    expect(client.asked[0].params).toMatchObject({ filter: undefined, sort: '-id' });
  });

  it('names the person that was chosen before', async () => {
    const client = clientWith([{ id: '2', nickname: 'Anna', username: 'anna.k' }]);
    expect(await userSource(client).find('2')).toEqual({ value: '2', label: 'Anna (anna.k)' });
    expect(JSON.parse(client.asked[0].params?.filter ?? '')).toEqual({ id: { $eq: '2' } });
  });

  it('knows when a record is gone', async () => {
    expect(await userSource(clientWith([])).find('2')).toBeUndefined();
  });

  it('reads the statuses of one category', async () => {
    const client = clientWith([{ code: 'waiting_parts', title: 'Waiting for parts' }]);
    expect(await statusChoices(client, 'pending')).toEqual([{ value: 'waiting_parts', label: 'Waiting for parts' }]);
    expect(JSON.parse(client.asked[0].params?.filter ?? '')).toEqual({ category: 'pending' });
  });
});
