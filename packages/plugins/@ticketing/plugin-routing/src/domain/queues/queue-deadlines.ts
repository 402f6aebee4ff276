import type { StatusCategory } from '@ticketing/plugin-tickets/domain';
import type { RoutingQueue } from './routing-queue';

/** Adds minutes to a moment: plain ones, or working minutes when the queue has a calendar. */
export type AddMinutes = (from: Date, minutes: number) => Date;

const MINUTE_MS = 60_000;
export const addPlainMinutes: AddMinutes = (from, minutes) => new Date(from.getTime() + minutes * MINUTE_MS);

/** When a ticket that waits since `queuedAt` overflows; null: never. */
export function overflowDueAt(
  { overflowAfterMinutes, overflowTo }: Pick<RoutingQueue, 'overflowAfterMinutes' | 'overflowTo'>, queuedAt: Date, addMinutes: AddMinutes,
): Date | null {
  return overflowAfterMinutes === null || overflowTo === null ? null : addMinutes(queuedAt, overflowAfterMinutes);
}

/** Until when an agent who was assigned a ticket has to accept it; null: there is no such deadline. */
export function acceptDueAt({ acceptWithinMinutes }: Pick<RoutingQueue, 'acceptWithinMinutes'>, assignedAt: Date, addMinutes: AddMinutes): Date | null {
  return acceptWithinMinutes === null ? null : addMinutes(assignedAt, acceptWithinMinutes);
}

/** The moments of a ticket its queue counts from. */
export interface TimedTicket {
  statusCategory: StatusCategory;
  assigneeId: string | null;
  queuedAt: Date | null;
  assignedAt: Date | null;
}

/** When routing has to look at a ticket of this queue again: it overflows while it waits, and goes back while nobody accepts it; null: never. */
export function routingDueAt(
  queue: Pick<RoutingQueue, 'overflowAfterMinutes' | 'overflowTo' | 'acceptWithinMinutes'>, ticket: TimedTicket, addMinutes: AddMinutes,
): Date | null {
  const { statusCategory, assigneeId, queuedAt, assignedAt } = ticket;
  if (statusCategory === 'new' && assigneeId === null) return queuedAt && overflowDueAt(queue, queuedAt, addMinutes);
  return statusCategory === 'assigned' ? assignedAt && acceptDueAt(queue, assignedAt, addMinutes) : null;
}
