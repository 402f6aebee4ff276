import type { Transaction } from '@nocobase/database';
import { acceptDueAt, overflowDueAt } from '../../domain';
import type { RoutingDesk } from '../routing-desk';
import type { StoredQueue } from '../setup/routing-setup';
import { minutesLater } from './minutes-later';

/** When a ticket overflows that joins this queue at `queuedAt`; null: never. */
export async function overflowDueIn(desk: RoutingDesk, { queue }: StoredQueue, queuedAt: Date, transaction?: Transaction): Promise<Date | null> {
  if (queue.overflowAfterMinutes === null) return null;
  const later = await minutesLater(desk, queue, queuedAt, queue.overflowAfterMinutes, transaction);
  return overflowDueAt(queue, queuedAt, () => later);
}

/** Until when a ticket has to be accepted that is assigned out of this queue at `assignedAt`; null: there is no such deadline. */
export async function acceptDueIn(desk: RoutingDesk, { queue }: StoredQueue, assignedAt: Date, transaction?: Transaction): Promise<Date | null> {
  if (queue.acceptWithinMinutes === null) return null;
  const later = await minutesLater(desk, queue, assignedAt, queue.acceptWithinMinutes, transaction);
  return acceptDueAt(queue, assignedAt, () => later);
}
