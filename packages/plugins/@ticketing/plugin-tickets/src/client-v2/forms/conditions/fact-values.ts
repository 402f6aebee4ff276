import { PRIORITIES } from '../../../domain';
import type { RowSource, RowsOf } from '../api/rows-as-choices';
import type { Choice } from '../choice';

/** Where the values of a fact of tickets come from: rows of a collection, or the choices of an enumerated column. */
const ROWS: Record<string, RowSource> = {
  businessTypeCode: { collection: 'ticketingBusinessTypes', value: 'code', label: 'title' },
  categoryCode: { collection: 'ticketingCategories', value: 'code', label: 'title' },
  customerId: { collection: 'ticketingCustomers', value: 'id', label: 'name' },
  queueId: { collection: 'ticketingQueues', value: 'id', label: 'name' },
};
const COLUMNS: Record<string, [collection: string, field: string]> = {
  'customer.level': ['ticketingCustomers', 'level'],
  sourceChannel: ['ticketingTickets', 'sourceChannel'],
  customerUrgency: ['ticketingTickets', 'customerUrgency'],
  languageCode: ['ticketingTickets', 'languageCode'],
};

/** The choices of an enumerated column; the host knows them. */
export type ColumnChoices = (collection: string, field: string) => Choice[];

export type FactValues = (fact: string, search: string, wanted: readonly string[]) => Promise<Choice[]>;

/** What a fact may be compared with. Asked of the server for rows, so that a desk with ten thousand customers can search. */
export const factValues =
  (api: { rowsOf: RowsOf }, columnChoices: ColumnChoices): FactValues =>
  async (fact, search, wanted) => {
    if (fact === 'priority') return PRIORITIES.map((value) => ({ value, label: value }));
    if (ROWS[fact]) return api.rowsOf(ROWS[fact], search, wanted);
    return COLUMNS[fact] ? columnChoices(...COLUMNS[fact]) : [];
  };
