import { dateOfDay, dayOfDate, minuteOfDay, weekdayOfDay } from './calendar-date';
import { WEEKDAYS, type Holiday, type Span, type Weekday, type WorkingCalendar } from './working-calendar';

/** Opening hours of a local day in minutes since its midnight, in order; `to` is exclusive and at most 1440. */
export interface MinuteSpan {
  from: number;
  to: number;
}

/** What a calendar says about local days (see `dayOfDate`), whatever the clocks do on them. */
export interface HoursOfDay {
  spansOn(day: number): readonly MinuteSpan[];
  holidayOn(day: number): Holiday | null;
}

type HolidayTest = (day: number) => boolean;

const kept = new WeakMap<WorkingCalendar, HoursOfDay>();

export function hoursOfDay(calendar: WorkingCalendar): HoursOfDay {
  const known = kept.get(calendar);
  if (known) return known;
  const made = makeHoursOfDay(calendar);
  kept.set(calendar, made);
  return made;
}

function makeHoursOfDay(calendar: WorkingCalendar): HoursOfDay {
  const week = Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, minuteSpans(calendar.week[weekday])])) as Record<Weekday, MinuteSpan[]>;
  const exceptions = new Map(calendar.exceptions.map(({ date, spans }) => [dayOfDate(date), minuteSpans(spans)]));
  const isSingle = (holiday: Holiday) => !holiday.until && !holiday.isYearly;
  const singles = new Map(calendar.holidays.filter(isSingle).map((holiday) => [dayOfDate(holiday.date), holiday]));
  const others = calendar.holidays.filter((holiday) => !isSingle(holiday)).map((holiday) => ({ holiday, includes: testOf(holiday) }));
  const holidayOn = (day: number) => singles.get(day) ?? others.find(({ includes }) => includes(day))?.holiday ?? null;
  return { holidayOn, spansOn: (day) => exceptions.get(day) ?? (holidayOn(day) ? [] : week[weekdayOfDay(day)]) };
}

function minuteSpans(spans: readonly Span[]): MinuteSpan[] {
  return spans.map(({ from, to }) => ({ from: minuteOfDay(from) ?? 0, to: minuteOfDay(to) ?? 0 })).sort((a, b) => a.from - b.from);
}

function testOf({ date, until, isYearly }: Holiday): HolidayTest {
  const last = until || date;
  if (!isYearly) return (day) => isFromTo(dateOfDay(day), date, last);
  const [firstOfYear, lastOfYear] = [date.slice(5), last.slice(5)];
  // Christmas to New Year: the second half lies in the next year.
  const goesOverNewYear = firstOfYear > lastOfYear;
  return (day) => {
    const ofYear = dateOfDay(day).slice(5);
    return goesOverNewYear ? ofYear >= firstOfYear || ofYear <= lastOfYear : isFromTo(ofYear, firstOfYear, lastOfYear);
  };
}

const isFromTo = (date: string, first: string, last: string) => date >= first && date <= last;
