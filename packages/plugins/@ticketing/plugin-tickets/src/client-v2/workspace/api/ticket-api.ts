import type {
  ActionInput,
  Assignable,
  Attachment,
  BusinessTypeForm,
  Listing,
  MergeTarget,
  Neighbours,
  Ticket,
  TimelinePage,
  Workspace,
} from './ticket-types';

/** The one thing we need of the host's API client: requests with the signed-in person's rights. */
export interface RequestClient {
  request<Answer = unknown>(options: Record<string, unknown>): Promise<{ data: Answer }>;
}

interface Answer<Value> {
  data: Value;
}

/** What is said: HTML, and the ids of uploaded files. */
export interface MessageInput {
  content: string;
  attachments: string[];
  expectedVersion?: number;
}

export interface ReplyInput extends MessageInput {
  isInternal: boolean;
}

/** How many entries one page of the conversation has. */
export const TIMELINE_PAGE = 30;

/**
 * The calls of docs/reference/http-api.md the workspace makes. Refusals are shown where they happen, so the host's own
 * pop-up notifications are turned off.
 */
export function ticketApi(client: RequestClient) {
  const get = async <Value>(action: string, params: Record<string, unknown>) =>
    (await client.request<Answer<Value>>({ url: action, method: 'get', params, skipNotify: true })).data.data;
  const post = async <Value>(action: string, id: string, data: Record<string, unknown>) =>
    (
      await client.request<Answer<Value>>({
        url: action,
        method: 'post',
        params: { filterByTk: id },
        data,
        skipNotify: true,
      })
    ).data.data;

  return {
    workspace: (id: string) => get<Workspace>('ticketingTickets:workspace', { filterByTk: id }),

    timeline: (id: string, before?: string) =>
      get<TimelinePage>('ticketingTickets:timeline', {
        filterByTk: id,
        limit: TIMELINE_PAGE,
        ...(before ? { before } : {}),
      }),

    /** The number that grows with every write: the cheapest way to notice somebody else's. */
    version: async (id: string) =>
      (await get<{ version: number }>('ticketingTickets:get', { filterByTk: id, fields: ['version'] })).version,

    neighbours: (id: string, { filter, sort }: Listing) =>
      get<Neighbours>('ticketingTickets:neighbours', {
        filterByTk: id,
        ...(filter ? { filter: JSON.stringify(filter) } : {}),
        ...(sort?.length ? { sort } : {}),
      }),

    assignableUsers: (id: string, search: string) =>
      get<Assignable[]>('ticketingTickets:assignableUsers', { filterByTk: id, search }),

    mergeTargets: (id: string, search: string) => get<MergeTarget[]>('ticketingTickets:mergeTargets', { filterByTk: id, search }),

    /** Moves messages into a new ticket; answers that one. */
    split: (id: string, input: { title: string; commentIds: string[]; expectedVersion?: number }) =>
      post<Ticket>('ticketingTickets:split', id, { ...input }),

    businessTypes: () => get<BusinessTypeForm[]>('ticketingBusinessTypes:forms', {}),

    act: (id: string, action: string, input: ActionInput & { expectedVersion?: number }) =>
      post<Ticket>(`ticketingTickets:${action}`, id, { ...input }),

    update: (id: string, values: Record<string, unknown>) => post<Ticket>('ticketingTickets:update', id, values),

    reply: (id: string, input: ReplyInput) => post<Ticket>('ticketingTickets:reply', id, { ...input }),

    /** Answers the ticket the message landed on: another one when it came too late for this. */
    customerReply: (id: string, input: MessageInput) => post<Ticket>('ticketingTickets:customerReply', id, { ...input }),

    upload: async (file: File, onProgress: (percent: number) => void) => {
      const form = new FormData();
      form.append('file', file);
      const answer = await client.request<Answer<Attachment>>({
        url: 'ticketingFiles:create',
        method: 'post',
        data: form,
        skipNotify: true,
        onUploadProgress: ({ loaded, total }: { loaded: number; total?: number }) =>
          onProgress(total ? Math.round((100 * loaded) / total) : 0),
      });
      return answer.data.data;
    },

    /** Fetched with the session's own headers: a plain link would need the token in its address. */
    download: async (fileId: string) =>
      (
        await client.request<Blob>({
          url: 'ticketingFiles:download',
          method: 'get',
          params: { filterByTk: fileId },
          responseType: 'blob',
          skipNotify: true,
        })
      ).data,
  };
}

export type TicketApi = ReturnType<typeof ticketApi>;
