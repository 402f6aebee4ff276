/** Whose calendar counts, the strongest first: a contract with a customer beats the habits of a queue, and both beat the policy. */
export const CALENDAR_SOURCES = ['customer', 'queue', 'policy'] as const;
export type CalendarSource = (typeof CALENDAR_SOURCES)[number];

/** The calendar each of them names, if any: an id, a key or the calendar itself. */
export type CalendarOffers<T> = Partial<Record<CalendarSource, T | null>>;

/** Which calendar counts for a ticket, and because of whom; null when nobody names one (then ALWAYS_OPEN). */
export function chooseCalendar<T>(offers: CalendarOffers<T>): { calendar: T; source: CalendarSource } | null {
  for (const source of CALENDAR_SOURCES) {
    const calendar = offers[source];
    if (calendar != null) return { calendar, source };
  }
  return null;
}
