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
