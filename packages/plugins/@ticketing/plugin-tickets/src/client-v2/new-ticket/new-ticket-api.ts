import type { RequestClient } from '../workspace/api/ticket-api';

/** A customer or a contact to choose from. */
export interface Party {
  id: string;
  name: string;
}

export interface ContactParty extends Party {
  email?: string | null;
  phone?: string | null;
  customers?: Party[];
}

export interface FiledTicket {
  id: string;
  ticketNo: string;
}

interface Answer<Value> {
  data: Value;
}

/** Enough to choose from; whoever has more customers than that types some letters. */
const CHOICES = 20;

const containing = (columns: readonly string[], search: string) =>
  search ? [{ $or: columns.map((column) => ({ [`${column}.$includes`]: search })) }] : [];

/** What filing a ticket asks of the server besides the forms. */
export function newTicketApi(client: RequestClient) {
  const list = async <Row>(resource: string, filters: object[], extra: Record<string, unknown> = {}) => {
    const filter = filters.length > 0 ? { filter: { $and: filters } } : {};
    const params = { ...filter, sort: ['name'], pageSize: CHOICES, ...extra };
    return (await client.request<Answer<Row[]>>({ url: `${resource}:list`, method: 'get', params, skipNotify: true })).data.data;
  };
  return {
    customers: (search: string) => list<Party>('ticketingCustomers', containing(['name', 'domain'], search)),

    contacts: (search: string, customerId?: string) =>
      list<ContactParty>(
        'ticketingContacts',
        [...containing(['name', 'email', 'phone'], search), ...(customerId ? [{ 'customers.id': customerId }] : [])],
        { appends: ['customers'] },
      ),

    file: async (ticket: Record<string, unknown>) =>
      (await client.request<Answer<FiledTicket>>({ url: 'ticketingTickets:create', method: 'post', data: ticket, skipNotify: true })).data
        .data,
  };
}

export type NewTicketApi = ReturnType<typeof newTicketApi>;
