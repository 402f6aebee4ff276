import dayjs from 'dayjs';
import type { T } from '../../locale';
import type { ActivityEntry, FieldChange, Person, Ticket, TimelineEntry } from '../api/ticket-types';
import { PRIORITY_CHOICES, channelWord, urgencyWord } from '../words/ticket-words';

/** Names of the people a ticket's page knows, by user id: histories keep ids. */
export type People = ReadonlyMap<string, string>;

/** Everybody who has the ticket, wrote on it or did something to it. */
export function peopleOf(ticket: Ticket, entries: readonly TimelineEntry[]): People {
  const seen = [ticket.assignee, ...entries.map((entry) => (entry.kind === 'comment' ? entry.author : entry.actor))];
  return new Map(seen.filter((one): one is Person => Boolean(one)).map((person) => [String(person.id), person.nickname]));
}

// Sentences by activity type; what a sentence says is not repeated as a field change.
const SENTENCES: Record<string, { sentence: string; says?: string[] }> = {
  created: { sentence: '{{actor}} created the ticket', says: ['*'] },
  updated: { sentence: '{{actor}} changed the ticket' },
  detailsChanged: { sentence: '{{actor}} changed the details' },
  assign: { sentence: '{{actor}} assigned it to {{assignee}}', says: ['assigneeId'] },
  accept: { sentence: '{{actor}} accepted it' },
  pause: { sentence: '{{actor}} paused it' },
  resume: { sentence: '{{actor}} resumed it', says: ['pendingUntil'] },
  transfer: { sentence: '{{actor}} transferred it to {{assignee}}', says: ['assigneeId', 'pendingUntil'] },
  return: { sentence: '{{actor}} returned it', says: ['assigneeId', 'pendingUntil'] },
  // The resolution is the reason of this entry.
  resolve: { sentence: '{{actor}} resolved it', says: ['resolution', 'pendingUntil'] },
  reopen: { sentence: '{{actor}} reopened it' },
  close: { sentence: '{{actor}} closed it' },
  cancel: { sentence: '{{actor}} cancelled it', says: ['pendingUntil'] },
  merge: { sentence: '{{actor}} merged it into {{other}}', says: ['mergedIntoId', 'pendingUntil'] },
  mergedFrom: { sentence: '{{actor}} merged {{other}} into it' },
  split: { sentence: '{{actor}} split messages off into {{other}}' },
  splitFrom: { sentence: '{{actor}} split it off from {{other}}' },
};

// What an action writes besides its subject; the sentence already means it.
const BOOKKEEPING = ['status', 'statusCategory', 'version', 'assigneeDepartment', 'transferCount', 'returnCount', 'reopenCount'];
const isBookkeeping = (field: string) => BOOKKEEPING.includes(field) || /At$/.test(field);

const priorityWord = (code: string, t: T) => {
  const choice = PRIORITY_CHOICES.find(({ value }) => value === code);
  return choice ? t(choice.label) : code;
};
const WORDS: Record<string, (value: string, t: T) => string> = {
  priority: priorityWord,
  customerUrgency: urgencyWord,
  sourceChannel: channelWord,
};
const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function textOf(value: string, field: string, people: People, t: T): string {
  if (field === 'assigneeId') return people.get(value) ?? (/^\d+$/.test(value) ? t('somebody else') : value);
  if (WORDS[field]) return WORDS[field](value, t);
  return ISO_MOMENT.test(value) ? dayjs(value).format('YYYY-MM-DD HH:mm') : t(value);
}

function nameOf(value: unknown, field: string, people: People, t: T): string {
  if (value === null || value === undefined || value === '') return t('(empty)');
  if (Array.isArray(value)) return value.map((one) => nameOf(one, field, people, t)).join(', ');
  if (typeof value === 'boolean') return value ? t('Yes') : t('No');
  if (typeof value !== 'object') return textOf(String(value), field, people, t);
  const named = value as { title?: string; nickname?: string; name?: string };
  return named.title ? t(named.title) : (named.nickname ?? named.name ?? JSON.stringify(value));
}

/** Why the desk itself acted; the server keeps these as codes. */
const REASONS_OF_THE_DESK: Record<string, string> = {
  customerReplied: 'the customer replied',
  waitIsOver: 'the wait is over',
  resolvedLongEnough: 'it was resolved long enough',
  assigneeDeleted: 'the account of the assignee was deleted',
};

const reasonWords = (entry: ActivityEntry, t: T): string | null => {
  const words = entry.reason && !entry.actor ? REASONS_OF_THE_DESK[entry.reason] : undefined;
  return words ? t(words) : entry.reason;
};

export interface ActivityWords {
  sentence: string;
  reason: string | null;
  /** One line per changed field, `Priority: P2 → P1`. */
  changes: string[];
}

/** An activity in words. Types we do not know (other plugins write some) are told by their changes. */
export function activityWords(entry: ActivityEntry, people: People, t: T): ActivityWords {
  const actor = entry.actor?.nickname ?? entry.actorName ?? t('The system');
  const { sentence, says = [] } = SENTENCES[entry.type] ?? SENTENCES.updated;
  const assignee = entry.changes.find((change) => change.field === 'assigneeId');
  const into = entry.changes.find((change) => change.field === 'mergedIntoId');
  const other = into ? nameOf(into.to, 'mergedIntoId', people, t) : String(entry.data?.ticketNo ?? '');
  const isTold = ({ field }: FieldChange) => says.includes('*') || says.includes(field) || isBookkeeping(field);
  return {
    sentence: t(sentence, { actor, assignee: nameOf(assignee?.to, 'assigneeId', people, t), other }),
    reason: reasonWords(entry, t),
    changes: entry.changes
      .filter((change) => !isTold(change))
      .map(({ field, title, from, to }) =>
        t('{{field}}: {{from}} → {{to}}', {
          field: t(title),
          from: nameOf(from, field, people, t),
          to: nameOf(to, field, people, t),
        }),
      ),
  };
}
