import { accept, refuse, type Decision } from '@ticketing/plugin-tickets/domain';
import { DAY_MS, dateOfDay, dayOfDate } from './calendar-date';
import { hoursOfDay } from './hours-of-day';
import { lastWorkingMoment, nextWorkingMoment } from './opening';
import { wallClockOf } from './wall-clock';
import type { Holiday, WorkingCalendar } from './working-calendar';

/** How far business days are looked for before giving up: ten years. */
const HORIZON_DAYS = 3653;

/** The holiday on a local date "YYYY-MM-DD"; null on other days. The desk may still be open by an exception. */
export function holidayOn(calendar: WorkingCalendar, date: string): Holiday | null {
  const day = dayOfDate(date);
  return day === null ? null : hoursOfDay(calendar).holidayOn(day);
}

/** Whether the desk is open at all on a local date. */
export function isBusinessDay(calendar: WorkingCalendar, date: string): boolean {
  const day = dayOfDate(date);
  return day !== null && isBusiness(calendar, day);
}

/**
 * The date `days` business days on; below zero, back. A date that is no business day first moves to the next one (going back: to the last
 * one). Refuses what is no date or no whole number, and with sla.noWorkingTime when ten years do not suffice.
 */
export function addBusinessDaysToDate(calendar: WorkingCalendar, date: string, days: number): Decision<string> {
  const day = dayOfDate(date);
  if (day === null || !Number.isInteger(days)) return refuse('sla.daysInvalid', { date, days });
  const found = moveBusinessDays(calendar, day, days);
  return found === null ? refuse('sla.noWorkingTime', { from: date, days }) : accept(dateOfDay(found));
}

/**
 * The same wall time `days` business days on; below zero, back. Where that is closed, the next moment of work (going back: the last one).
 * From a day that is no business day it counts from the next opening (going back: from the last closing). Refuses as above.
 */
export function addBusinessDays(calendar: WorkingCalendar, from: Date, days: number): Decision<Date> {
  if (!Number.isInteger(days)) return refuse('sla.daysInvalid', { days });
  const toOpen = days < 0 ? lastWorkingMoment : nextWorkingMoment;
  const start = startOf(calendar, from, days);
  if (!start.ok) return start;
  const { wallTime, day } = start.value;
  const found = moveBusinessDays(calendar, day, days);
  if (found === null) return refuse('sla.noWorkingTime', { from: from.toISOString(), days });
  return toOpen(calendar, new Date(wallClockOf(calendar.timeZone).instantOf(wallTime + (found - day) * DAY_MS)));
}

/** The wall time to keep and the day to count from. */
function startOf(calendar: WorkingCalendar, from: Date, days: number): Decision<{ wallTime: number; day: number }> {
  const wallTimeAt = (at: Date) => wallClockOf(calendar.timeZone).wallTimeAt(at.getTime());
  const dayOf = (wallTime: number) => Math.floor(wallTime / DAY_MS);
  const wallTime = wallTimeAt(from);
  if (isBusiness(calendar, dayOf(wallTime))) return accept({ wallTime, day: dayOf(wallTime) });
  if (days >= 0) {
    const opening = nextWorkingMoment(calendar, from);
    return opening.ok ? accept({ wallTime: wallTimeAt(opening.value), day: dayOf(wallTimeAt(opening.value)) }) : opening;
  }
  const closing = lastWorkingMoment(calendar, from);
  // Closing at 24:00 belongs to the day that ends.
  return closing.ok ? accept({ wallTime: wallTimeAt(closing.value), day: dayOf(wallTimeAt(closing.value) - 1) }) : closing;
}

function moveBusinessDays(calendar: WorkingCalendar, start: number, days: number): number | null {
  const step = days < 0 ? -1 : 1;
  let left = Math.abs(days);
  for (let day = start; Math.abs(day - start) <= HORIZON_DAYS; day += step) {
    if (!isBusiness(calendar, day)) continue;
    if (left === 0) return day;
    left -= 1;
  }
  return null;
}

const isBusiness = (calendar: WorkingCalendar, day: number) => hoursOfDay(calendar).spansOn(day).length > 0;
