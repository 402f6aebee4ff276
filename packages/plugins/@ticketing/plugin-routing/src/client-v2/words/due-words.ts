import type { T } from '../locale';
import { durationWords } from './duration-words';

const MINUTE_MS = 60_000;

/** How far away a deadline (ISO 8601) is at `now` (ms). */
export function dueWords(dueAt: string, now: number, t: T): string {
  const minutes = (new Date(dueAt).getTime() - now) / MINUTE_MS;
  return minutes > 0 ? t('due in {{time}}', { time: durationWords(minutes, t) }) : t('overdue by {{time}}', { time: durationWords(-minutes, t) });
}
