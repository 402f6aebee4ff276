import type { Attachment, RequestClient } from '@ticketing/plugin-tickets/forms';
import type { PortalConversation, PortalForms, PortalReceipt, PortalRow, PortalTicket } from './portal-types';

export type PortalState = 'open' | 'closed' | 'all';

/** The calls of ticketingPortal. Refusals are shown where they happen, so the host's own pop-up notifications are turned off. */
export function portalApi(client: RequestClient) {
  const get = async <Value>(action: string, params: object = {}) =>
    (await client.request<{ data: Value }>({ url: `ticketingPortal:${action}`, method: 'get', params, skipNotify: true })).data.data;
  const post = async <Value>(action: string, data: object, params: object = {}) =>
    (await client.request<{ data: Value }>({ url: `ticketingPortal:${action}`, method: 'post', params, data, skipNotify: true })).data.data;
  const step = (action: string) => (id: string, data: object = {}) => post<{ ticketId: string }>(action, data, { filterByTk: id });

  return {
    forms: () => get<PortalForms>('forms'),
    list: (query: { page: number; search: string; state: PortalState }) => get<{ tickets: PortalRow[]; hasMore: boolean }>('list', query),
    ticket: (id: string) => get<PortalTicket>('get', { filterByTk: id }),
    older: (id: string, before: string) => get<PortalConversation>('conversation', { filterByTk: id, before }),
    submit: (request: object) => post<PortalReceipt>('submit', request),
    reply: step('reply'),
    solved: step('solved'),
    reopen: step('reopen'),
    withdraw: step('withdraw'),

    upload: async (file: File, onProgress: (percent: number) => void) => {
      const form = new FormData();
      form.append('file', file);
      const { data } = await client.request<{ data: Attachment }>({
        url: 'ticketingPortal:upload',
        method: 'post',
        data: form,
        skipNotify: true,
        onUploadProgress: ({ loaded, total }: { loaded: number; total?: number }) => onProgress(total ? Math.round((100 * loaded) / total) : 0),
      });
      return data.data;
    },

    /** Fetched with the session's own headers: a plain link would need the token in its address. */
    download: async (ticketId: string, fileId: string) =>
      (await client.request<Blob>({ url: 'ticketingPortal:download', method: 'get', params: { filterByTk: ticketId, fileId }, responseType: 'blob', skipNotify: true })).data,
  };
}

export type PortalApi = ReturnType<typeof portalApi>;
