import type { T } from '../locale';

const MINUTE_MS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

/** How long, in the two greatest units that count: "12 min", "2 h 10 min", "3 d 4 h". Minutes are rounded down. */
export function durationWords(minutes: number, t: T): string {
  const whole = Math.max(0, Math.floor(minutes));
  const [days, hours, rest] = [Math.floor(whole / DAY), Math.floor((whole % DAY) / HOUR), whole % HOUR];
  if (days > 0) return hours > 0 ? t('{{days}} d {{hours}} h', { days, hours }) : t('{{days}} d', { days });
  if (hours > 0) return rest > 0 ? t('{{hours}} h {{minutes}} min', { hours, minutes: rest }) : t('{{hours}} h', { hours });
  return t('{{minutes}} min', { minutes: rest });
}

/** How long ago a moment (ISO 8601) was at `now` (ms). */
export const sinceWords = (at: string, now: number, t: T): string => durationWords((now - new Date(at).getTime()) / MINUTE_MS, t);
