import type { Transaction } from '@nocobase/database';
import { dateOrNull } from '../agents/agent-row';
import { planEnd } from '../assignments/assignment-plan';
import { announceRouting } from '../events/routing-events';
import { inLanguageOfApp } from '../locale';
import type { TicketRow } from '../queueing/row-before-write';
import type { RoutingDesk } from '../routing-desk';
import type { StoredQueue } from '../setup/routing-setup';

/** Returns a ticket whose assignee did not accept it in time; he does not get it again before somebody else had it. */
export async function takeBackUnaccepted(desk: RoutingDesk, ticketId: string, row: TicketRow, { id, queue }: StoredQueue, transaction: Transaction): Promise<void> {
  const minutes = queue.acceptWithinMinutes;
  const [userId, assignedAt] = [String(row.assigneeId), dateOrNull(row.assignedAt) as Date];
  const key = `unaccepted:${ticketId}:${assignedAt.getTime()}`;
  announceRouting(desk.app, 'ticketing:routing.unaccepted', { key, ticketId, queueId: id, userId, at: desk.now(transaction) }, transaction);
  planEnd(transaction, ticketId, 'unaccepted');
  await desk.tickets.transition(
    {
      ticketId,
      action: 'return',
      input: { reason: inLanguageOfApp(desk.app, 'Not accepted within {{minutes}} minutes', { minutes }) },
      actor: { kind: 'desk' },
      actorName: queue.name,
      data: { routing: 'unaccepted', minutes },
    },
    transaction,
  );
}
