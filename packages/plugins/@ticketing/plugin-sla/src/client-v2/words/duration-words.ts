import type { T } from '../locale';

const HOUR = 60;
const DAY = 24 * HOUR;

/** How long on the clock on the wall, in the two greatest units that count: "35 min", "2 h 10 min", "3 d 4 h". Minutes are whole; parts of one count as one. */
export function durationWords(minutes: number, t: T): string {
  const whole = Math.max(0, Math.ceil(minutes));
  const [days, hours, rest] = [Math.floor(whole / DAY), Math.floor((whole % DAY) / HOUR), whole % HOUR];
  if (days > 0) return hours > 0 ? t('{{days}} d {{hours}} h', { days, hours }) : t('{{days}} d', { days });
  return hoursWords(hours, rest, t);
}

/** Working time, never in days: one of 24 hours or of eight? "72 h", "2 h 10 min". */
export function workingTimeWords(minutes: number, t: T): string {
  const whole = Math.max(0, Math.ceil(minutes));
  return hoursWords(Math.floor(whole / HOUR), whole % HOUR, t);
}

function hoursWords(hours: number, rest: number, t: T): string {
  if (hours > 0) return rest > 0 ? t('{{hours}} h {{minutes}} min', { hours, minutes: rest }) : t('{{hours}} h', { hours });
  return t('{{minutes}} min', { minutes: rest });
}
