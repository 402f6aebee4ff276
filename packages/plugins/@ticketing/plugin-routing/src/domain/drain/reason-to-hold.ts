import type { RoutingQueue } from '../queues/routing-queue';
import type { WaitingTicket } from './waiting-ticket';

/** Why a queue assigns a ticket to nobody, however many could take it. */
export type HoldReason = 'queueDisabled' | 'manual' | 'old';

const HOUR_MS = 3_600_000;

/**
 * Why routing leaves a waiting ticket to people; null when it does not. A ticket is old when neither its joining the queue nor the customer's last message
 * lies within `ignoreOlderThanHours`; an hour to the minute is not old yet.
 */
export function reasonToHold(
  { isEnabled, strategy, ignoreOlderThanHours }: Pick<RoutingQueue, 'isEnabled' | 'strategy' | 'ignoreOlderThanHours'>,
  { queuedAt, lastCustomerReplyAt }: Pick<WaitingTicket, 'queuedAt' | 'lastCustomerReplyAt'>,
  now: Date,
): HoldReason | null {
  if (!isEnabled) return 'queueDisabled';
  if (strategy === 'manual') return 'manual';
  const lastSignAt = Math.max(queuedAt.getTime(), lastCustomerReplyAt?.getTime() ?? Number.NEGATIVE_INFINITY);
  return ignoreOlderThanHours !== null && now.getTime() - lastSignAt > ignoreOlderThanHours * HOUR_MS ? 'old' : null;
}
