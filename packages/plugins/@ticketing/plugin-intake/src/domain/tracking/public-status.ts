import type { StatusCategory } from '@ticketing/plugin-tickets/domain';

/** What a status means to a customer, and how it looks. Desks name their statuses for themselves; customers are told the category only. */
export interface PublicStatus {
  /** Key of the locale files. */
  words: string;
  tone: 'waiting' | 'working' | 'paused' | 'solved' | 'ended';
}

export const PUBLIC_STATUS: Record<StatusCategory, PublicStatus> = {
  new: { words: 'We have received your request', tone: 'waiting' },
  assigned: { words: 'Your request is with our team', tone: 'waiting' },
  processing: { words: 'We are working on it', tone: 'working' },
  pending: { words: 'On hold', tone: 'paused' },
  resolved: { words: 'Solved', tone: 'solved' },
  closed: { words: 'Closed', tone: 'ended' },
  cancelled: { words: 'Cancelled', tone: 'ended' },
};

/** What the history tells a customer, by the type of the entry. What is not here stays inside: who had the ticket, why it was passed on, what it is worth. */
const PUBLIC_EVENTS: Readonly<Record<string, string>> = {
  created: 'Request received',
  accept: 'Somebody has taken it up',
  pause: 'Put on hold',
  resume: 'Being worked on again',
  resolve: 'Marked as solved',
  reopen: 'Opened again',
  close: 'Closed',
  cancel: 'Cancelled',
  merge: 'Joined with another request; we go on with both together',
  split: 'A part of it became a request of its own',
};

export const PUBLIC_EVENT_TYPES = Object.keys(PUBLIC_EVENTS);

/** The key of the words for an entry of the history; null: not for customers. */
export const publicEventOf = (type: string): string | null =>
  Object.hasOwn(PUBLIC_EVENTS, type) ? PUBLIC_EVENTS[type] : null;

/** What a customer may do with a ticket besides writing. */
export interface CustomerChoices {
  /** Say that it is solved, which closes it. */
  solved: boolean;
  reopen: boolean;
}

/** Only a ticket the desk calls solved is asked about: before that there is nothing to agree to, and after it a message does. */
export const choicesOf = (category: StatusCategory): CustomerChoices => ({ solved: category === 'resolved', reopen: category === 'resolved' });

/** A name customers may read; null where it is an address or there is none. */
export function publicName(nickname: string | null | undefined): string | null {
  const name = nickname?.trim() ?? '';
  return name && !name.includes('@') ? name : null;
}
