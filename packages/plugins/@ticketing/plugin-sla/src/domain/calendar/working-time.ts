import { accept, refuse, type Decision } from '@ticketing/plugin-tickets/domain';
import { DAY_MS, MINUTE_MS } from './calendar-date';
import { blockAt, blockOf, firstInstantWith, lastInstantWith, workedInBlock, type Block } from './open-hours';
import type { WorkingCalendar } from './working-calendar';

/** How far working time is looked for before giving up: ten years. */
const HORIZON_MS = 3653 * DAY_MS;

/**
 * The moment `minutes` of working time after `from` (fractions down to a millisecond). Time that ends exactly at closing time ends then,
 * not at the next opening; zero minutes lead to the next moment of work. Refuses minutes below zero, and with sla.noWorkingTime when ten
 * years do not suffice.
 */
export function addWorkingMinutes(calendar: WorkingCalendar, from: Date, minutes: number): Decision<Date> {
  return moved(calendar, from, minutes, addWorkingMs);
}

/** The mirror image: the moment `minutes` of working time before `to`; zero minutes lead to the last moment of work. Refuses as above. */
export function subtractWorkingMinutes(calendar: WorkingCalendar, to: Date, minutes: number): Decision<Date> {
  return moved(calendar, to, minutes, subtractWorkingMs);
}

/** Working minutes from one moment to another, with fractions; 0 when the second is not after the first. */
export function workingMinutesBetween(calendar: WorkingCalendar, from: Date, to: Date): number {
  return workingMsBetween(calendar, from.getTime(), to.getTime()) / MINUTE_MS;
}

export function workingMsBetween(calendar: WorkingCalendar, from: number, to: number): number {
  if (to <= from) return 0;
  const [first, last] = [blockOf(calendar, from), blockOf(calendar, to)];
  let worked = workedInBlock(last, to) - workedInBlock(first, from);
  for (let index = first.index; index < last.index; index += 1) worked += blockAt(calendar, index).total;
  return worked;
}

/** As `addWorkingMinutes`, in ms; null beyond ten years. */
export function addWorkingMs(calendar: WorkingCalendar, from: number, ms: number): number | null {
  let block = blockOf(calendar, from);
  let worked = workedInBlock(block, from) + ms;
  const isBehind = ms > 0 ? (one: Block) => worked > one.total : (one: Block) => worked >= one.total;
  while (isBehind(block)) {
    if (block.to > from + HORIZON_MS) return null;
    worked -= block.total;
    block = blockAt(calendar, block.index + 1);
  }
  const found = ms > 0 ? firstInstantWith(block, worked) : lastInstantWith(block, worked);
  return found - from > HORIZON_MS ? null : found;
}

/** As `subtractWorkingMinutes`, in ms; null beyond ten years. */
export function subtractWorkingMs(calendar: WorkingCalendar, to: number, ms: number): number | null {
  let block = blockOf(calendar, to);
  let worked = workedInBlock(block, to) - ms;
  const isAhead = ms > 0 ? () => worked < 0 : () => worked <= 0;
  while (isAhead()) {
    if (block.from < to - HORIZON_MS) return null;
    block = blockAt(calendar, block.index - 1);
    worked += block.total;
  }
  const found = ms > 0 ? lastInstantWith(block, worked) : firstInstantWith(block, worked);
  return to - found > HORIZON_MS ? null : found;
}

function moved(calendar: WorkingCalendar, start: Date, minutes: number, move: typeof addWorkingMs): Decision<Date> {
  if (!(minutes >= 0)) return refuse('sla.minutesInvalid', { minutes });
  const found = move(calendar, start.getTime(), Math.round(minutes * MINUTE_MS));
  return found === null ? refuse('sla.noWorkingTime', { from: start.toISOString(), minutes }) : accept(new Date(found));
}
