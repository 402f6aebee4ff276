import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { ALL_ROWS, rowsAsChoices, settingsRequests, type Choice } from '@ticketing/plugin-tickets/forms';
import type { CalendarRow, CalendarValues } from '../calendars/calendar-draft';
import type { PolicyRow, PolicyValues } from '../policies/policy-draft';
import type { Preview, PreviewInput } from './preview';

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

/** What the settings pages ask. */
export function settingsApi(client: RequestClient) {
  const requests = settingsRequests(client);
  const { get, post, save, destroy } = requests;

  return {
    policies: () => get<PolicyRow[]>('ticketingSlaPolicies:list', { sort: ['sort', 'id'], appends: ['calendar'], pageSize: ALL_ROWS }),
    savePolicy: (values: PolicyValues, id?: string) => save('ticketingSlaPolicies', values, id),
    reorderPolicies: (ids: readonly string[]) => post<unknown>('ticketingSlaPolicies:reorder', { ids }),
    deletePolicy: (id: string) => destroy('ticketingSlaPolicies', id),

    calendars: () => get<CalendarRow[]>('ticketingSlaCalendars:list', { sort: ['name'], pageSize: ALL_ROWS }),
    saveCalendar: (values: CalendarValues, id?: string) => save('ticketingSlaCalendars', values, id),
    deleteCalendar: (id: string) => destroy('ticketingSlaCalendars', id),

    preview: (input: PreviewInput) => post<Preview>('ticketingSla:preview', { ...input }),

    countries: () => get<Country[]>('ticketingSla:countries'),
    holidays: (country: string, region: string | undefined, years: readonly number[]) =>
      get<PublicHoliday[]>('ticketingSla:holidays', { country, ...(region ? { region } : {}), years: years.join(',') }),

    roles: async (): Promise<Choice[]> => {
      const roles = await get<{ name: string; title?: string | null }[]>('roles:list', { pageSize: ALL_ROWS });
      return roles.map(({ name, title }) => ({ value: name, label: title || name }));
    },
    rowsOf: rowsAsChoices(requests),
  };
}

export type SettingsApi = ReturnType<typeof settingsApi>;
