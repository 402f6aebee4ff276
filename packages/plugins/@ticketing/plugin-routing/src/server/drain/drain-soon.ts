import type { Transaction } from '@nocobase/database';
import { afterCommit, isBackdated } from '@ticketing/plugin-tickets';
import type { RoutingDesk } from '../routing-desk';

/** Drains a queue, or all queues of these agents, as soon as what was written in `transaction` is there for everybody. */
export function drainSoon({ drains }: RoutingDesk, what: { queueId: string } | { userIds: readonly string[] }, transaction: Transaction | undefined): void {
  // While the past is being told, the present waits.
  if (isBackdated(transaction)) return;
  afterCommit(transaction, () => void ('queueId' in what ? drains.ofQueue(what.queueId) : drains.ofAgents(what.userIds)));
}
