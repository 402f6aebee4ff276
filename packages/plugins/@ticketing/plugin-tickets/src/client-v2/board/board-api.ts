import type { RequestClient } from '../workspace/api/ticket-api';
import type { Person } from '../workspace/api/ticket-types';
import { workspaceSlots } from '../workspace/slots/workspace-slots';

export interface BoardStatus {
  code: string;
  title: string;
  category: string;
  color?: string | null;
}

/** What a card shows of a ticket. */
export interface BoardTicket {
  id: string;
  ticketNo: string;
  title: string;
  status: string;
  priority?: string | null;
  submittedAt?: string | null;
  contactName?: string | null;
  assignee?: Person | null;
  contact?: { id: string; name: string } | null;
  customer?: { id: string; name: string } | null;
  businessType?: { code: string; title: string } | null;
  /** Columns the parts of other plugins asked for. */
  [column: string]: unknown;
}

export interface BoardBusinessType {
  code: string;
  title: string;
}

export interface TicketPage {
  tickets: BoardTicket[];
  count: number;
}

export type Filter = Record<string, unknown>;

/** Which tickets a column wants, and in which order. */
export interface TicketQuery {
  filter: Filter;
  sort: string[];
}

interface ListAnswer<Row> {
  data: Row[];
  meta?: { count?: number };
}

// Descriptions stay on the server: a board is many tickets at once.
const CARD_COLUMNS = ['id', 'ticketNo', 'title', 'status', 'priority', 'submittedAt', 'contactName'];
const CARD_RELATIONS = ['assignee', 'contact', 'customer', 'businessType'];

/** Asked at every load: a column of a plugin that is switched off is no column, and its part is not registered then. */
const columnsToLoad = () => {
  const ofParts = workspaceSlots.all().flatMap((part) => (part.slot === 'boardCard' ? (part.columns ?? []) : []));
  return [...new Set([...CARD_COLUMNS, ...ofParts])];
};

/** What the board lists; moving a ticket is the business of `ticketApi`. */
export function boardApi(client: RequestClient) {
  const list = async <Row>(resource: string, params: Record<string, unknown>) =>
    (await client.request<ListAnswer<Row>>({ url: `${resource}:list`, method: 'get', params, skipNotify: true })).data;
  const inOrder = { sort: ['sort'], pageSize: 200 };

  return {
    statuses: async () => (await list<BoardStatus>('ticketingStatuses', inOrder)).data,

    businessTypes: async () =>
      (await list<BoardBusinessType>('ticketingBusinessTypes', { filter: { isEnabled: true }, ...inOrder })).data,

    tickets: async ({ filter, sort }: TicketQuery, page: number, pageSize: number): Promise<TicketPage> => {
      const { data, meta } = await list<BoardTicket>('ticketingTickets', {
        filter,
        fields: columnsToLoad(),
        appends: CARD_RELATIONS,
        sort,
        page,
        pageSize,
      });
      return { tickets: data, count: meta?.count ?? data.length };
    },
  };
}

export type BoardApi = ReturnType<typeof boardApi>;
