import type { SlaPolicy, WorkingCalendar } from '../../domain';

/** A policy of the list with what only the database knows of it. */
export interface StoredPolicy {
  id: string;
  policy: SlaPolicy;
  calendarId: string | null;
}

export interface StoredCalendar {
  id: string;
  name: string;
  calendar: WorkingCalendar;
}

/** Policies in their order, and all calendars, checked and ready to be asked. */
export interface SlaRules {
  policies: readonly StoredPolicy[];
  calendars: ReadonlyMap<string, StoredCalendar>;
}
