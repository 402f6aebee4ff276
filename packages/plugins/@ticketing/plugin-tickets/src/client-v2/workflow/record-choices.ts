import { MERGED_STATUS } from '../../domain/status/choose-status';
import type { StatusCategory } from '../../domain/status/status-category';
import type { RequestClient } from '../workspace/api/ticket-api';

/** A record to choose; `value` is its id. */
export interface RecordChoice {
  value: string;
  label: string;
}

/** Where a field finds the records one can choose, and the one that was chosen before. */
export interface RecordSource {
  search(text: string): Promise<RecordChoice[]>;
  find(id: string): Promise<RecordChoice | undefined>;
}

const MOST = 20;

type Row = Record<string, unknown> & { id: string | number };

/** Records by typing a part of one of `names`, newest first. */
function source(client: RequestClient, collection: string, names: readonly string[], labelOf: (row: Row) => string): RecordSource {
  const list = async (filter: object | undefined) => {
    const params = { filter: filter && JSON.stringify(filter), fields: ['id', ...names], sort: '-id', pageSize: MOST };
    const answer = await client.request<{ data: Row[] }>({ url: `${collection}:list`, method: 'get', params, skipNotify: true });
    return answer.data.data.map((row) => ({ value: String(row.id), label: labelOf(row) }));
  };
  return {
    search: (text) => list(text ? { $or: names.map((name) => ({ [name]: { $includes: text } })) } : undefined),
    find: async (id) => (await list({ id: { $eq: id } }))[0],
  };
}

export const ticketSource = (client: RequestClient): RecordSource =>
  source(client, 'ticketingTickets', ['ticketNo', 'title'], ({ ticketNo, title }) => `${ticketNo} · ${title}`);

export const userSource = (client: RequestClient): RecordSource =>
  source(client, 'users', ['nickname', 'username'], ({ nickname, username }) =>
    nickname && nickname !== username ? `${nickname} (${username})` : String(username),
  );

/** The statuses of a category people choose among, in the desk's order; their titles may be locale templates. */
export async function statusChoices(client: RequestClient, category: StatusCategory): Promise<RecordChoice[]> {
  const params = { filter: JSON.stringify({ category }), fields: ['code', 'title'], sort: 'sort', paginate: false };
  const answer = await client.request<{ data: { code: string; title: string }[] }>({ url: 'ticketingStatuses:list', method: 'get', params, skipNotify: true });
  return answer.data.data.filter(({ code }) => code !== MERGED_STATUS).map(({ code, title }) => ({ value: code, label: title }));
}
