import { describe, expect, it, vi } from 'vitest';
import { rowsAsChoices } from '../rows-as-choices';
import { settingsRequests } from '../settings-requests';

function answering(...answers: unknown[]) {
  const request = vi.fn(async (_options: Record<string, unknown>) => ({ data: { data: answers.length > 1 ? answers.shift() : answers[0] } }));
  return { request, requests: settingsRequests({ request } as unknown as Parameters<typeof settingsRequests>[0]) };
}

describe('what settings pages ask of the server', () => {
  it('makes, changes and deletes rows', async () => {
    const { requests, request } = answering({});
    await requests.save('things', { sort: 20 }, '5');
    expect(request).toHaveBeenLastCalledWith({ url: 'things:update', method: 'post', params: { filterByTk: '5' }, data: { sort: 20 }, skipNotify: true });
    await requests.save('things', { name: 'Office' });
    expect(request).toHaveBeenLastCalledWith(expect.objectContaining({ url: 'things:create', params: {}, data: { name: 'Office' } }));
    await requests.destroy('things', '7');
    expect(request).toHaveBeenLastCalledWith(expect.objectContaining({ url: 'things:destroy', params: { filterByTk: '7' } }));
  });

  it('finds rows by name, and those that are picked already whatever they are called', async () => {
    const { requests, request } = answering([{ id: 1, name: 'North' }], [{ id: 9, name: 'Zeta' }]);
    const source = { collection: 'ticketingCustomers', value: 'id', label: 'name' };
    expect(await rowsAsChoices(requests)(source, 'no', ['1', '9'])).toEqual([{ value: '1', label: 'North' }, { value: '9', label: 'Zeta' }]);
    expect(request).toHaveBeenNthCalledWith(1, expect.objectContaining({ params: expect.objectContaining({ filter: { name: { $includes: 'no' } } }) }));
    expect(request).toHaveBeenNthCalledWith(2, expect.objectContaining({ params: expect.objectContaining({ filter: { id: { $in: ['9'] } } }) }));
  });
});
