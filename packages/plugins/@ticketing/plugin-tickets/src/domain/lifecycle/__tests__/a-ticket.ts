// Tickets, people and settings for the tests of the rules.
import type { StatusRow } from '../../status/choose-status';
import { STATUS_CATEGORIES } from '../../status/status-category';
import type { Actor } from '../actor';
import type { TicketFacts, TransitionInput, TransitionSetting } from '../decide-transition';

export const NOW = new Date('2026-03-02T09:00:00Z');
export const DAY_MS = 24 * 60 * 60 * 1000;
export const daysAfter = (moment: Date, days: number) => new Date(moment.getTime() + days * DAY_MS);

export const statuses: StatusRow[] = [
  ...STATUS_CATEGORIES.map((category, index) => ({ code: category as string, category, sort: index })),
  { code: 'waiting_for_parts', category: 'pending', sort: 100 },
  { code: 'merged', category: 'cancelled', sort: 0 },
];

export const anna: Actor = { kind: 'person', id: '7', isSupervisor: false };
export const ben: Actor = { kind: 'person', id: '8', isSupervisor: false };
export const supervisor: Actor = { kind: 'person', id: '9', isSupervisor: true };
export const desk: Actor = { kind: 'desk' };

export const setting = (changes: Partial<TransitionSetting> = {}): TransitionSetting => ({
  now: NOW,
  actor: anna,
  statuses,
  reopenWindowDays: 7,
  target: { id: '2', ticketNo: 'TKT-2', statusCategory: 'processing', mergedIntoNo: null },
  ...changes,
});

/** A new ticket nobody has yet. */
export const ticket = (changes: Partial<TicketFacts> = {}): TicketFacts => ({
  id: '1',
  status: changes.statusCategory ?? 'new',
  statusCategory: 'new',
  assigneeId: null,
  closedAt: null,
  transferCount: 0,
  returnCount: 0,
  reopenCount: 0,
  version: 1,
  ...changes,
});

/** Everything any action asks for. */
export const fullInput: TransitionInput = { assigneeId: '8', reason: 'On holiday', resolution: 'Replaced the fuser', targetId: '2' };
