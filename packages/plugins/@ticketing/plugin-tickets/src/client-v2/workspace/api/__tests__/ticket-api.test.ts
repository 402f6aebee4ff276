import { describe, expect, it, vi } from 'vitest';
import { refusalOf } from '../refusal';
import { ticketApi } from '../ticket-api';

function spied(answer: unknown = {}) {
  const request = vi.fn(async (_options: Record<string, unknown>) => ({ data: { data: answer } as never }));
  return { request, api: ticketApi({ request }) };
}

describe('calls of the workspace', () => {
  it('name the ticket in the address and the rest in the body', async () => {
    const { request, api } = spied({ id: '1' });
    await api.act('1', 'pause', { reason: 'x', expectedVersion: 3 });
    expect(request).toHaveBeenCalledWith({
      url: 'ticketingTickets:pause',
      method: 'post',
      params: { filterByTk: '1' },
      data: { reason: 'x', expectedVersion: 3 },
      skipNotify: true,
    });
  });

  it('write down what the customer said', async () => {
    const { request, api } = spied({ id: '2' });
    const said = { content: '<p>It works</p>', attachments: ['5'], expectedVersion: 3 };
    expect(await api.customerReply('1', said)).toEqual({ id: '2' });
    expect(request.mock.calls[0][0]).toMatchObject({
      url: 'ticketingTickets:customerReply',
      method: 'post',
      params: { filterByTk: '1' },
      data: said,
    });
  });

  it('ask for the page before a cursor', async () => {
    const { request, api } = spied({ entries: [], before: null });
    await api.timeline('1', 'cursor');
    expect(request.mock.calls[0][0].params).toEqual({ filterByTk: '1', limit: 30, before: 'cursor' });
  });

  it('hand the list view over as stock lists do', async () => {
    const { request, api } = spied({ previous: null, next: null });
    await api.neighbours('1', { filter: { status: 'new' }, sort: ['-createdAt'] });
    expect(request.mock.calls[0][0].params).toEqual({ filterByTk: '1', filter: '{"status":"new"}', sort: ['-createdAt'] });
  });

  it('read only the version to notice changes', async () => {
    const { request, api } = spied({ version: 12 });
    expect(await api.version('1')).toBe(12);
    expect(request.mock.calls[0][0]).toMatchObject({ url: 'ticketingTickets:get', params: { fields: ['version'] } });
  });

  it('upload with progress', async () => {
    const { request, api } = spied({ id: '5' });
    const seen: number[] = [];
    await api.upload(new File(['a'], 'a.txt'), (percent) => seen.push(percent));
    const options = request.mock.calls[0][0] as { data: FormData; onUploadProgress(event: object): void };
    expect((options.data.get('file') as File).name).toBe('a.txt');
    options.onUploadProgress({ loaded: 1, total: 4 });
    expect(seen).toEqual([25]);
  });
});

describe('a refusal', () => {
  it('keeps code, message and what comes with them', () => {
    const error = { response: { data: { errors: [{ code: 'ticket.transitionNotAllowed', message: 'no', allowed: ['reopen'] }] } } };
    expect(refusalOf(error)).toEqual({ code: 'ticket.transitionNotAllowed', message: 'no', allowed: ['reopen'] });
  });

  it('is unknown when no server of ours answered', () => {
    expect(refusalOf(new Error('Network Error'))).toEqual({ code: 'unknown', message: 'Network Error' });
  });
});
