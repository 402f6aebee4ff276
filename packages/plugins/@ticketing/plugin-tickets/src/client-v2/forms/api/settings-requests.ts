import type { RequestClient } from '../../workspace/api/ticket-api';

interface Answer<Value> {
  data: Value;
}

/** As many rows as anybody has of what is set up by hand. */
export const ALL_ROWS = 500;

/** The requests of settings pages. Refusals are shown in the forms, so the host's own pop-ups are turned off. */
export function settingsRequests(client: RequestClient) {
  const get = async <Value>(url: string, params: Record<string, unknown> = {}) =>
    (await client.request<Answer<Value>>({ url, method: 'get', params, skipNotify: true })).data.data;
  const post = async <Value>(url: string, data: Record<string, unknown>, id?: string) =>
    (await client.request<Answer<Value>>({ url, method: 'post', params: id === undefined ? {} : { filterByTk: id }, data, skipNotify: true })).data.data;
  return {
    get,
    post,
    /** Changes the row with this id; makes one without. */
    save: (collection: string, values: object, id?: string) => post<unknown>(`${collection}:${id === undefined ? 'create' : 'update'}`, { ...values }, id),
    destroy: (collection: string, id: string) => post<unknown>(`${collection}:destroy`, {}, id),
  };
}
