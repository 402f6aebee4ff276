import { vi } from 'vitest';
import { DEFAULT_POLICY } from '../../domain';
import type { WireReadings } from '../api/explanation';
import type { Preview, PreviewInput } from '../api/preview';
import type { SettingsApi } from '../api/settings-api';
import type { CalendarRow, CalendarValues } from '../calendars/calendar-draft';
import type { PolicyRow, PolicyValues } from '../policies/policy-draft';

export const policyOf = (id: string, sort: number, values: Partial<PolicyRow> = {}): PolicyRow => ({
  ...DEFAULT_POLICY, id, sort, key: `p${id}`, name: `Policy ${id}`, ...values,
});

export const calendarOf = (id: string, values: Partial<CalendarRow> = {}): CalendarRow => ({
  id, name: `Calendar ${id}`, timeZone: 'Europe/Berlin', week: { mon: [{ from: '09:00', to: '17:00' }] }, holidays: [], exceptions: [], ...values,
});

const nothing = { firstResponse: null, nextReply: null, resolution: null };

/** The same deadlines for each priority. */
export function previewOf(targets: WireReadings = nothing, timeZone = 'Europe/Berlin'): Preview {
  const reading = { targets, state: 'ok' as const, nextDue: null };
  return { calendar: { name: 'Office', timeZone }, byPriority: { P0: reading, P1: reading, P2: reading, P3: reading } };
}

/** The server's settings in memory: two policies, one calendar. */
export function fakeSettings() {
  const desk = { policies: [policyOf('1', 10), policyOf('2', 20)], calendars: [calendarOf('7', { name: 'Office' })] };
  const api = {
    policies: vi.fn(async () => [...desk.policies].sort((a, b) => a.sort - b.sort)),
    savePolicy: vi.fn(async (_values: PolicyValues, _id?: string): Promise<unknown> => ({})),
    reorderPolicies: vi.fn(async (ids: readonly string[]): Promise<unknown> => {
      desk.policies = desk.policies.map((row) => ({ ...row, sort: (ids.indexOf(String(row.id)) + 1) * 10 }));
      return {};
    }),
    deletePolicy: vi.fn(async (id: string): Promise<unknown> => {
      desk.policies = desk.policies.filter((row) => row.id !== id);
      return {};
    }),
    calendars: vi.fn(async () => [...desk.calendars]),
    saveCalendar: vi.fn(async (_values: CalendarValues, _id?: string): Promise<unknown> => ({})),
    deleteCalendar: vi.fn(async (id: string): Promise<unknown> => {
      desk.calendars = desk.calendars.filter((row) => row.id !== id);
      return {};
    }),
    preview: vi.fn(async (_input: PreviewInput) => previewOf()),
    countries: vi.fn(async () => [
      { code: 'DE', name: 'Germany', regions: [{ code: 'BE', name: 'Berlin' }] },
      { code: 'CN', name: 'China', regions: [] },
    ]),
    holidays: vi.fn(async (_country: string, _region: string | undefined, _years: readonly number[]) => [
      { date: '2026-12-25', name: 'Christmas Day', type: 'public' },
      { date: '2026-12-26', name: 'Boxing Day', type: 'public' },
    ]),
    roles: vi.fn(async () => [{ value: 'ticketing_supervisor', label: 'Supervisor' }]),
    rowsOf: vi.fn(async () => []),
  } satisfies SettingsApi;
  return { api, desk };
}
