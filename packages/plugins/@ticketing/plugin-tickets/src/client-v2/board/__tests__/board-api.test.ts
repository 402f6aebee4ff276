import { describe, expect, it, vi } from 'vitest';
import { workspaceSlots } from '../../workspace/slots/workspace-slots';
import { boardApi } from '../board-api';

const answering = (answer: unknown) => {
  const request = vi.fn(async () => ({ data: answer }));
  return { request, api: boardApi({ request } as unknown as Parameters<typeof boardApi>[0]) };
};

describe('boardApi', () => {
  it('lists one page of a column with its total', async () => {
    const { api, request } = answering({ data: [{ id: '1' }], meta: { count: 31 } });
    const page = await api.tickets({ filter: { status: 'new' }, sort: ['priority'] }, 2, 20);
    expect(page).toEqual({ tickets: [{ id: '1' }], count: 31 });
    expect(request).toHaveBeenCalledWith(
      expect.objectContaining({
        url: 'ticketingTickets:list',
        params: expect.objectContaining({ filter: { status: 'new' }, sort: ['priority'], page: 2, pageSize: 20 }),
      }),
    );
  });

  it('counts what it got when the server leaves out the total', async () => {
    const { api } = answering({ data: [{ id: '1' }, { id: '2' }] });
    expect((await api.tickets({ filter: {}, sort: [] }, 1, 20)).count).toBe(2);
  });

  it('asks for columns of other plugins only while their parts are there', async () => {
    const { api, request } = answering({ data: [] });
    const fieldsOf = async () => {
      await api.tickets({ filter: {}, sort: [] }, 1, 20);
      return (request.mock.lastCall as unknown as [{ params: { fields: string[] } }])[0].params.fields;
    };
    const remove = workspaceSlots.register({ slot: 'boardCard', key: 'sla', columns: ['slaState', 'title'], Component: () => null });
    const fields = await fieldsOf();
    expect(fields).toContain('slaState');
    expect(fields.filter((name) => name === 'title')).toHaveLength(1);
    remove();
    expect(await fieldsOf()).not.toContain('slaState');
  });

  it('lists statuses in the order of the desk', async () => {
    const { api, request } = answering({ data: [] });
    await api.statuses();
    expect(request).toHaveBeenCalledWith(
      expect.objectContaining({ url: 'ticketingStatuses:list', params: expect.objectContaining({ sort: ['sort'] }) }),
    );
  });
});
