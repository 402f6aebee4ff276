import type { Model, Transaction } from '@nocobase/database';
import { asRule, recordActivity } from '@ticketing/plugin-tickets';
import { drainSoon } from '../drain/drain-soon';
import { announceRouting } from '../events/routing-events';
import { textOrNull } from '../routing/ticket-facts';
import type { RoutingDesk } from '../routing-desk';
import type { StoredQueue } from '../setup/routing-setup';
import { waitingIn } from './keep-routing-columns';

/** How a move is told in the history. */
interface Told {
  type: 'queued' | 'overflowed';
  actor: { id: string | null; name: string | null } | null;
  reason?: string | null;
  data?: Record<string, unknown>;
  /** Columns of the ticket that change along with its queue. */
  columns?: Record<string, unknown>;
}

/** Puts a ticket that nobody has, its row locked, into another queue, where it begins to wait now; tells history and listeners. */
export async function moveToQueue(desk: RoutingDesk, ticket: Model, to: StoredQueue, { data, columns, ...told }: Told, transaction: Transaction): Promise<void> {
  const ticketId = String(ticket.get('id'));
  const from = textOrNull(ticket.get('queueId'));
  await ticket.update({ ...columns, ...(await waitingIn(desk, to, transaction)) }, asRule(transaction));
  const at = desk.now(transaction);
  await recordActivity(
    desk.db,
    { ...told, ticketId, at, from: { queueId: from }, to: { queueId: to.id }, data: { queueName: to.queue.name, ...data } },
    transaction,
  );
  desk.chains.remember(ticketId);
  announceRouting(desk.app, 'ticketing:routing.queued', { key: `queued:${ticketId}:${at.getTime()}`, ticketId, queueId: to.id, at }, transaction);
  drainSoon(desk, { queueId: to.id }, transaction);
}
