import type { ActivityEntry, TimelineEntry } from '@ticketing/plugin-tickets/client-v2';
import { stepOfLevel, type AlertLevel } from '../../domain';
import { targetOfColumn } from '../badge/sla-columns';
import type { T } from '../locale';
import { changeReasonWords, movedDeadlines } from '../words/change-words';
import { momentWords } from '../words/moment-words';
import { TARGET_TITLES } from '../words/sla-words';

const TYPES = ['slaChanged', 'slaAlert', 'slaMailFailed'];

export const isSlaEntry = (entry: TimelineEntry): entry is ActivityEntry => entry.kind === 'activity' && TYPES.includes(entry.type);

/** The columns an entry tells of, on one side of the change. */
const columnsOf = (entry: ActivityEntry, side: 'from' | 'to') => Object.fromEntries(entry.changes.map((change) => [change.field, change[side]]));

export interface SlaActivityWords {
  sentence: string;
  /** What moved, one line each. */
  lines: string[];
}

/**
 * An entry of ours in words. `slaChanged`: the reason is a code, the changes are of columns. `slaAlert`: the reason is the level, and the
 * due column among the changes tells which promise it was and when it was due. `slaMailFailed`: the reason says to whom and why.
 */
export function slaActivityWords(entry: ActivityEntry, t: T): SlaActivityWords {
  if (entry.type === 'slaAlert') return { sentence: alertSentence(entry, t), lines: [] };
  if (entry.type === 'slaMailFailed') return { sentence: t('An e-mail about a promised time was given up: {{problem}}', { problem: entry.reason }), lines: [] };
  return {
    sentence: t('Deadlines moved: {{reason}}', { reason: changeReasonWords(entry.reason, t) }),
    lines: movedDeadlines(columnsOf(entry, 'from'), columnsOf(entry, 'to'), t),
  };
}

function alertSentence({ changes, reason }: ActivityEntry, t: T): string {
  const due = changes.find(({ field }) => targetOfColumn(field) !== null);
  const target = due && targetOfColumn(due.field);
  if (!target || !reason) return t('A promised time ran out or was about to');
  return alertWords(reason, t(TARGET_TITLES[target]), typeof due.to === 'string' ? momentWords(due.to) : '', t);
}

function alertWords(level: string, target: string, at: string, t: T): string {
  const step = stepOfLevel(level as AlertLevel);
  if (step !== null) return t('{{target}} is overdue since {{at}}: escalation step {{step}}', { target, at, step });
  return level === 'warn' ? t('{{target}} is due soon: {{at}}', { target, at }) : t('{{target}} was breached: it was due {{at}}', { target, at });
}
