import type { Decision } from '@ticketing/plugin-tickets/domain';
import { blockOf, workedInBlock } from './open-hours';
import { addWorkingMinutes, subtractWorkingMinutes } from './working-time';
import type { WorkingCalendar } from './working-calendar';

/** Whether work is going on at this moment. The opening time is open, the closing time is not. */
export function isOpenAt(calendar: WorkingCalendar, at: Date): boolean {
  const block = blockOf(calendar, at.getTime());
  return workedInBlock(block, at.getTime() + 1) > workedInBlock(block, at.getTime());
}

/** `at` itself while open, else the next opening time. Refuses with sla.noWorkingTime. */
export const nextWorkingMoment = (calendar: WorkingCalendar, at: Date): Decision<Date> => addWorkingMinutes(calendar, at, 0);

/** `at` itself while open or just closing, else the last closing time. Refuses with sla.noWorkingTime. */
export const lastWorkingMoment = (calendar: WorkingCalendar, at: Date): Decision<Date> => subtractWorkingMinutes(calendar, at, 0);
