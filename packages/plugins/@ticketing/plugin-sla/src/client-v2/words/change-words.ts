import { targetOfColumn } from '../badge/sla-columns';
import type { T } from '../locale';
import { momentWords } from './moment-words';
import { TARGET_TITLES } from './sla-words';

/** Columns of a ticket by name, before or after a change. */
type Columns = Readonly<Record<string, unknown>>;

/** What made the deadlines move; the server keeps codes. */
const REASONS: Record<string, string> = {
  ticketChanged: 'The ticket was changed',
  ticketMerged: 'Another ticket was merged into it',
  rulesChanged: 'A policy, a calendar or the customer was changed',
};

/** Why the deadlines changed; a reason without words of ours is shown as it is. */
export function changeReasonWords(reason: string | null, t: T): string {
  if (!reason) return t('The deadlines were computed again');
  return REASONS[reason] ? t(REASONS[reason]) : reason;
}

const dueWords = (at: unknown, t: T) => (typeof at === 'string' && at ? momentWords(at) : t('no deadline'));

/** One line per deadline that moved: "Resolution: 2026-11-23 14:05 → 2026-11-24 09:00"; and one when another policy applies since. */
export function movedDeadlines(from: Columns | null, to: Columns | null, t: T): string[] {
  const columns = [...new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})])];
  const deadlines = columns.flatMap((column) => {
    const target = targetOfColumn(column);
    if (!target) return [];
    return t('{{target}}: {{from}} → {{to}}', { target: t(TARGET_TITLES[target]), from: dueWords(from?.[column], t), to: dueWords(to?.[column], t) });
  });
  return columns.includes('slaPolicyId') ? [t('Another policy applies'), ...deadlines] : deadlines;
}
