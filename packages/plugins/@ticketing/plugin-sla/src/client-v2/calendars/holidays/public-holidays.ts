import type { Holiday } from '../../../domain';
import type { PublicHoliday } from '../../api/settings-api';

/** Two holidays may fall on one day. */
export const keyOf = ({ date, name }: PublicHoliday): string => `${date} ${name}`;

/** Whether the calendar has a holiday on that very date; a calendar takes each date once. */
export const isThere = (holidays: readonly Holiday[], { date }: PublicHoliday): boolean => holidays.some((holiday) => holiday.date === date);

/** The holidays of a calendar with the chosen ones, by date. Two on one day become one with both names. */
export function addPublicHolidays(holidays: readonly Holiday[], chosen: readonly PublicHoliday[]): Holiday[] {
  const added = new Map<string, string[]>();
  for (const one of chosen) {
    if (!isThere(holidays, one)) added.set(one.date, [...(added.get(one.date) ?? []), one.name]);
  }
  const rows = [...added].map(([date, names]): Holiday => ({ date, until: null, isYearly: false, name: names.join(', ') }));
  return [...holidays, ...rows].sort((a, b) => a.date.localeCompare(b.date));
}
