import type { WireReading } from '../api/explanation';
import type { T } from '../locale';
import { durationWords, workingTimeWords } from '../words/duration-words';
import { momentWords } from '../words/moment-words';

const MINUTE_MS = 60_000;

/** When a promise is or was due, absolute and from `now` (ms): "Due 2026-11-23 14:05, 2 h 10 min left". */
export function deadlineWords({ state, dueAt, stoppedAt, remainingMinutes }: WireReading, now: number, t: T): string {
  if (state === 'waived') return t('The ticket ended before the promise was kept or broken');
  if (state === 'paused') return t('{{time}} of working time left when the ticket goes on', { time: workingTimeWords(remainingMinutes, t) });
  if (!dueAt) return t('No deadline within the next ten years');
  const at = momentWords(dueAt);
  if (state === 'met') return stoppedAt ? t('Done {{done}}, was due {{at}}', { done: momentWords(stoppedAt), at }) : t('Was due {{at}}', { at });
  if (stoppedAt) return t('Was due {{at}}, done {{done}}', { at, done: momentWords(stoppedAt) });
  const minutes = (new Date(dueAt).getTime() - now) / MINUTE_MS;
  if (minutes > 0) return t('Due {{at}}, {{time}} left', { at, time: durationWords(minutes, t) });
  return t('Was due {{at}}, overdue by {{time}}', { at, time: durationWords(Math.max(1, Math.floor(-minutes)), t) });
}
