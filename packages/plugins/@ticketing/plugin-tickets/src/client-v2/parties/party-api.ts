import type { RequestClient } from '../workspace/api/ticket-api';
import type { ContactParty, Party } from './party';

interface Answer<Value> {
  data: Value;
}

/** Enough to choose from; whoever has more customers than that types some letters. */
const CHOICES = 20;

const containing = (columns: readonly string[], search: string) =>
  search ? [{ $or: columns.map((column) => ({ [`${column}.$includes`]: search })) }] : [];

// Stock lists answer ids as numbers where they fit, a ticket names them as texts.
const withTextId = <P extends Party>(party: P): P => ({ ...party, id: String(party.id) });
const contactOf = (row: ContactParty): ContactParty => ({
  ...withTextId(row),
  ...(row.customers ? { customers: row.customers.map(withTextId) } : {}),
});

/** Looks for the customers and contacts a ticket may belong to. Rejects with the server's refusal. */
export function partyApi(client: RequestClient) {
  const get = async <Value>(action: string, params: Record<string, unknown>) =>
    (await client.request<Answer<Value>>({ url: action, method: 'get', params, skipNotify: true })).data.data;
  const list = <Row>(resource: string, filters: object[], extra: Record<string, unknown> = {}) =>
    get<Row[]>(`${resource}:list`, {
      ...(filters.length > 0 ? { filter: { $and: filters } } : {}),
      sort: ['name'],
      pageSize: CHOICES,
      ...extra,
    });
  return {
    /** Customers by name or e-mail domain; all when `search` is empty. */
    customers: async (search: string): Promise<Party[]> =>
      (await list<Party>('ticketingCustomers', containing(['name', 'domain'], search))).map(withTextId),

    /** Contacts by name, e-mail or phone; only those who speak for the customer when one is named. */
    contacts: async (search: string, customerId?: string): Promise<ContactParty[]> => {
      const ofCustomer = customerId ? [{ 'customers.id': customerId }] : [];
      const filters = [...containing(['name', 'email', 'phone'], search), ...ofCustomer];
      return (await list<ContactParty>('ticketingContacts', filters, { appends: ['customers'] })).map(contactOf);
    },

    /** One contact with the customers he or she speaks for; undefined when it is not there or may not be seen. */
    contact: async (id: string): Promise<ContactParty | undefined> => {
      const row = await get<ContactParty | null>('ticketingContacts:get', { filterByTk: id, appends: ['customers'] });
      return row ? contactOf(row) : undefined;
    },
  };
}

export type PartyApi = ReturnType<typeof partyApi>;
