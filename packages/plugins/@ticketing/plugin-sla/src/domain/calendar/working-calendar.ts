export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Opening hours on one local day: `from` is open, `to` is closed. "HH:MM" on the wall clock; `to` may be "24:00". */
export interface Span {
  from: string;
  to: string;
}

export interface Holiday {
  /** "YYYY-MM-DD", a local day; the first one when there are several. */
  date: string;
  /** The last day of a longer holiday. */
  until?: string | null;
  /** Comes again each year on the same days. */
  isYearly?: boolean;
  name: string;
}

/** What is open on one date, whatever the week and the holidays say. No spans: closed. */
export interface CalendarException {
  date: string;
  spans: readonly Span[];
  name: string;
}

/**
 * When the desk works. All times are wall-clock times of `timeZone` (IANA). A date follows its exception; else it is closed as a holiday;
 * else it follows its weekday. Made by `checkCalendar` and never changed: what was computed from a calendar is kept with the object, so
 * use one object for many tickets.
 */
export interface WorkingCalendar {
  readonly timeZone: string;
  readonly week: Readonly<Record<Weekday, readonly Span[]>>;
  readonly holidays: readonly Holiday[];
  readonly exceptions: readonly CalendarException[];
}

const ALL_DAY: readonly Span[] = [{ from: '00:00', to: '24:00' }];

/** Day and night, every day. */
export const ALWAYS_OPEN: WorkingCalendar = {
  timeZone: 'UTC',
  week: { mon: ALL_DAY, tue: ALL_DAY, wed: ALL_DAY, thu: ALL_DAY, fri: ALL_DAY, sat: ALL_DAY, sun: ALL_DAY },
  holidays: [],
  exceptions: [],
};
