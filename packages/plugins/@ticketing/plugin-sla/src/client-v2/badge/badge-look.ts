import type { SlaState } from '../../domain';
import type { T } from '../locale';
import { durationWords } from '../words/duration-words';
import { momentWords } from '../words/moment-words';
import { TARGET_TITLES } from '../words/sla-words';
import type { SlaColumns } from './sla-columns';

const MINUTE_MS = 60_000;

export interface BadgeLook {
  /** Decides colour and icon. */
  state: SlaState;
  words: string;
  /** The absolute deadline, and which promise it belongs to. */
  details: string;
}

/** What the badge says at `now` (ms); null when nothing is promised. Between two sweeps a deadline that passes turns red by itself. */
export function badgeLook({ state, dueAt, target, pausedAt }: SlaColumns, now: number, t: T): BadgeLook | null {
  if (state === null) return null;
  const due = dueAt === null ? '' : momentWords(dueAt);
  const dueDetails = target ? t('{{target}} due {{at}}', { target: t(TARGET_TITLES[target]), at: due }) : t('Due {{at}}', { at: due });
  const pausedDetails = pausedAt === null ? '' : t('Paused since {{at}}', { at: momentWords(pausedAt) });
  const details = dueAt === null ? pausedDetails : dueDetails;
  if (state === 'met') return { state, words: t('met'), details: '' };
  if (state === 'waived') return { state, words: t('waived'), details: t('The ticket ended before the promise was kept or broken') };
  if (state === 'paused') return { state, words: t('paused'), details: pausedDetails };
  if (dueAt === null) {
    const breached = pausedAt === null ? t('breached') : t('breached, paused');
    return { state, words: state === 'breached' ? breached : t('on track'), details };
  }
  const minutes = (dueAt - now) / MINUTE_MS;
  if (minutes <= 0) return { state: 'breached', words: t('overdue by {{time}}', { time: durationWords(Math.max(1, Math.floor(-minutes)), t) }), details };
  const left = t('{{time}} left', { time: durationWords(minutes, t) });
  return { state, words: state === 'breached' ? t('breached, next: {{left}}', { left }) : left, details };
}
