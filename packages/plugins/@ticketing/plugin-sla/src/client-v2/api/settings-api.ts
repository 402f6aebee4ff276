import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import type { CalendarRow, CalendarValues } from '../calendars/calendar-draft';
import type { Choice } from '../forms/choice';
import type { PolicyRow, PolicyValues } from '../policies/policy-draft';
import type { Preview, PreviewInput } from './preview';

interface Answer<Value> {
  data: Value;
}

export interface PublicHoliday {
  date: string;
  name: string;
  type: string;
}

export interface Country {
  code: string;
  name: string;
  regions: { code: string; name: string }[];
}

/** As many rows as anybody has of policies, calendars or roles. */
const ALL_ROWS = 500;
/** Enough to choose from; whoever misses one types a part of its name. */
const SHOWN_ROWS = 50;

/** What the settings pages ask. Refusals are shown in the forms, so the host's own pop-ups are turned off. */
export function settingsApi(client: RequestClient) {
  const get = async <Value>(url: string, params: Record<string, unknown> = {}) =>
    (await client.request<Answer<Value>>({ url, method: 'get', params, skipNotify: true })).data.data;
  const post = async <Value>(url: string, data: Record<string, unknown>, id?: string) =>
    (await client.request<Answer<Value>>({ url, method: 'post', params: id === undefined ? {} : { filterByTk: id }, data, skipNotify: true })).data.data;
  const save = (resource: string, values: object, id?: string) =>
    post<unknown>(`${resource}:${id === undefined ? 'create' : 'update'}`, { ...values }, id);

  return {
    policies: () => get<PolicyRow[]>('ticketingSlaPolicies:list', { sort: ['sort', 'id'], appends: ['calendar'], pageSize: ALL_ROWS }),
    savePolicy: (values: PolicyValues, id?: string) => save('ticketingSlaPolicies', values, id),
    placePolicy: (id: string, sort: number) => save('ticketingSlaPolicies', { sort }, id),
    deletePolicy: (id: string) => post<unknown>('ticketingSlaPolicies:destroy', {}, id),

    calendars: () => get<CalendarRow[]>('ticketingSlaCalendars:list', { sort: ['name'], pageSize: ALL_ROWS }),
    saveCalendar: (values: CalendarValues, id?: string) => save('ticketingSlaCalendars', values, id),
    deleteCalendar: (id: string) => post<unknown>('ticketingSlaCalendars:destroy', {}, id),

    preview: (input: PreviewInput) => post<Preview>('ticketingSla:preview', { ...input }),

    countries: () => get<Country[]>('ticketingSla:countries'),
    holidays: (country: string, region: string | undefined, years: readonly number[]) =>
      get<PublicHoliday[]>('ticketingSla:holidays', { country, ...(region ? { region } : {}), years: years.join(',') }),

    roles: async (): Promise<Choice[]> => {
      const roles = await get<{ name: string; title?: string | null }[]>('roles:list', { pageSize: ALL_ROWS });
      return roles.map(({ name, title }) => ({ value: name, label: title || name }));
    },
    /** Rows of a collection whose label contains `search`, and those with the `wanted` values whatever they are called. */
    rowsOf: async ({ collection, value, label }: RowSource, search: string, wanted: readonly string[]): Promise<Choice[]> => {
      const read = async (filter: Record<string, unknown> | undefined): Promise<Choice[]> => {
        const rows = await get<Record<string, unknown>[]>(`${collection}:list`, { fields: [value, label], pageSize: SHOWN_ROWS, ...(filter ? { filter } : {}) });
        return rows.map((row) => ({ value: String(row[value]), label: String(row[label] ?? row[value]) }));
      };
      const found = await read(search ? { [label]: { $includes: search } } : undefined);
      const missing = wanted.filter((one) => !found.some((choice) => choice.value === one));
      return missing.length > 0 ? [...found, ...(await read({ [value]: { $in: missing } }))] : found;
    },
  };
}

export interface RowSource {
  collection: string;
  value: string;
  label: string;
}

export type SettingsApi = ReturnType<typeof settingsApi>;
