import type { T } from '../../locale';
import type { ActivityEntry, FieldChange } from '../api/ticket-types';

// Sentences by activity type; what a type says itself is not repeated as a field change.
const SENTENCES: Record<string, { sentence: string; says: string[] }> = {
  created: { sentence: '{{actor}} created the ticket', says: ['*'] },
  updated: { sentence: '{{actor}} changed the ticket', says: [] },
  assigned: { sentence: '{{actor}} assigned it to {{assignee}}', says: ['assigneeId'] },
  accepted: { sentence: '{{actor}} accepted it', says: [] },
  paused: { sentence: '{{actor}} paused it', says: [] },
  resumed: { sentence: '{{actor}} resumed it', says: [] },
  transferred: { sentence: '{{actor}} transferred it to {{assignee}}', says: ['assigneeId'] },
  returned: { sentence: '{{actor}} returned it', says: ['assigneeId'] },
  resolved: { sentence: '{{actor}} resolved it', says: [] },
  reopened: { sentence: '{{actor}} reopened it', says: [] },
  closed: { sentence: '{{actor}} closed it', says: [] },
  cancelled: { sentence: '{{actor}} cancelled it', says: [] },
};

// What an action writes besides its subject; the sentence already means it.
const BOOKKEEPING = new Set(['status', 'statusCategory', 'version', 'updatedAt', 'transferCount', 'returnCount', 'reopenCount']);
const isBookkeeping = (field: string) => BOOKKEEPING.has(field) || /At$/.test(field);

function nameOf(value: unknown, t: T): string {
  if (value === null || value === undefined || value === '') return t('(empty)');
  if (Array.isArray(value)) return value.map((one) => nameOf(one, t)).join(', ');
  if (typeof value === 'object') {
    const named = value as { title?: string; nickname?: string; name?: string };
    return named.title ?? named.nickname ?? named.name ?? JSON.stringify(value);
  }
  if (typeof value === 'boolean') return value ? t('Yes') : t('No');
  return t(String(value));
}

export interface ActivityWords {
  sentence: string;
  reason: string | null;
  /** One line per changed field, `Priority: P2 → P1`. */
  changes: string[];
}

/** An activity in words. Types we do not know (other plugins write some) are told by their changes. */
export function activityWords(entry: ActivityEntry, t: T): ActivityWords {
  const actor = entry.actor?.nickname ?? entry.actorName ?? t('The system');
  const { sentence, says } = SENTENCES[entry.type] ?? SENTENCES.updated;
  const assignee = entry.changes.find((change) => change.field === 'assigneeId');
  const told = (change: FieldChange) =>
    says.includes('*') || says.includes(change.field) || isBookkeeping(change.field);
  return {
    sentence: t(sentence, { actor, assignee: nameOf(assignee?.to, t) }),
    reason: entry.reason,
    changes: entry.changes
      .filter((change) => !told(change))
      .map((change) =>
        t('{{field}}: {{from}} → {{to}}', {
          field: t(change.title),
          from: nameOf(change.from, t),
          to: nameOf(change.to, t),
        }),
      ),
  };
}
