import { describe, expect, it, vi } from 'vitest';
import { settingsApi } from '../settings-api';

function answering(...answers: unknown[]) {
  const request = vi.fn(async (_options: Record<string, unknown>) => ({ data: { data: answers.length > 1 ? answers.shift() : answers[0] } }));
  return { request, api: settingsApi({ request } as unknown as Parameters<typeof settingsApi>[0]) };
}

describe('what the settings ask of the server', () => {
  it('makes and changes rows', async () => {
    const { api, request } = answering({});
    await api.reorderPolicies(['5', '3']);
    expect(request).toHaveBeenLastCalledWith(expect.objectContaining({ url: 'ticketingSlaPolicies:reorder', method: 'post', data: { ids: ['5', '3'] } }));
    await api.saveCalendar({ name: 'Office' } as Parameters<typeof api.saveCalendar>[0]);
    expect(request).toHaveBeenLastCalledWith(expect.objectContaining({ url: 'ticketingSlaCalendars:create', params: {}, data: { name: 'Office' } }));
    await api.deleteCalendar('7');
    expect(request).toHaveBeenLastCalledWith(expect.objectContaining({ url: 'ticketingSlaCalendars:destroy', params: { filterByTk: '7' } }));
  });

  it('asks for public holidays of several years at once', async () => {
    const { api, request } = answering([]);
    await api.holidays('DE', undefined, [2026, 2027]);
    expect(request).toHaveBeenLastCalledWith(expect.objectContaining({ url: 'ticketingSla:holidays', params: { country: 'DE', years: '2026,2027' } }));
  });

  it('names roles by their titles', async () => {
    const { api } = answering([{ name: 'admin', title: 'Admin' }, { name: 'x', title: null }]);
    expect(await api.roles()).toEqual([{ value: 'admin', label: 'Admin' }, { value: 'x', label: 'x' }]);
  });
});
