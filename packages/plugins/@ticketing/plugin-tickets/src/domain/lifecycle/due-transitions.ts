import type { StatusCategory } from '../status/status-category';
import type { LifecycleAction } from './lifecycle-table';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface WaitingTicket {
  statusCategory: StatusCategory;
  pendingUntil: Date | null;
  resolvedAt: Date | null;
}

/**
 * When the desk itself has to act next on a ticket: a pending one wakes at `pendingUntil`, a resolved one closes
 * `autoCloseDays` after it was resolved (0 or less: never). Null when nothing is due. The column nextDeskActionAt holds it.
 */
export function nextDeskActionAt(ticket: WaitingTicket, autoCloseDays: number): Date | null {
  if (ticket.statusCategory === 'pending') return ticket.pendingUntil;
  if (ticket.statusCategory === 'resolved' && ticket.resolvedAt && autoCloseDays > 0) {
    return new Date(ticket.resolvedAt.getTime() + autoCloseDays * DAY_MS);
  }
  return null;
}

/** What the desk does when that moment has come; null when the ticket has moved on meanwhile. */
export function dueDeskAction(ticket: WaitingTicket, now: Date, autoCloseDays: number): LifecycleAction | null {
  const due = nextDeskActionAt(ticket, autoCloseDays);
  if (!due || due > now) return null;
  return ticket.statusCategory === 'pending' ? 'resume' : 'close';
}
