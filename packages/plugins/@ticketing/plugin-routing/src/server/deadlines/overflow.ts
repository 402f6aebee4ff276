import type { Model, Transaction } from '@nocobase/database';
import { presenceOf } from '../../domain';
import { dateOrNull } from '../agents/agent-row';
import { readAgent } from '../agents/read-agents';
import { planAssignment } from '../assignments/assignment-plan';
import { announceRouting } from '../events/routing-events';
import { moveToQueue } from '../queueing/move-to-queue';
import type { TicketRow } from '../queueing/row-before-write';
import type { RoutingDesk } from '../routing-desk';
import { queueOf, type RoutingSetup, type StoredQueue } from '../setup/routing-setup';

/** Moves a ticket that waited too long: into another queue, or to the supervisor of its own. */
export async function overflow(desk: RoutingDesk, ticketId: string, row: TicketRow, from: StoredQueue, setup: RoutingSetup, transaction: Transaction): Promise<void> {
  const to = from.queue.overflowTo === 'queue' ? queueOf(setup, from.queue.overflowQueueId) : null;
  const userId = from.queue.overflowTo === 'supervisor' ? await personFor(desk, from, transaction) : null;
  // What it named is gone: it goes on waiting.
  if (!to && !userId) return desk.tickets.project(ticketId, { routingDueAt: null }, transaction);
  const key = `overflowed:${ticketId}:${(dateOrNull(row.queuedAt) as Date).getTime()}`;
  const at = desk.now(transaction);
  announceRouting(desk.app, 'ticketing:routing.overflowed', { key, ticketId, queueId: from.id, toQueueId: to?.id ?? null, userId, at }, transaction);
  if (to) await moveTo(desk, ticketId, from, to, transaction);
  else if (userId) await giveTo(desk, ticketId, userId, from, transaction);
}

async function moveTo(desk: RoutingDesk, ticketId: string, { queue }: StoredQueue, to: StoredQueue, transaction: Transaction): Promise<void> {
  const ticket = (await desk.db.getCollection('ticketingTickets').model.findByPk(ticketId, { transaction })) as Model;
  const data = { fromQueueName: queue.name, minutes: queue.overflowAfterMinutes };
  await moveToQueue(desk, ticket, to, { type: 'overflowed', actor: null, data }, transaction);
}

/** A supervisor gets what nobody took, however much he has. */
async function giveTo(desk: RoutingDesk, ticketId: string, userId: string, { queue }: StoredQueue, transaction: Transaction): Promise<void> {
  planAssignment(transaction, ticketId, {
    assignmentId: desk.newId(), kind: 'overflow', strategy: null, points: null, reasons: [], runnersUp: [], overrideReason: null,
  });
  await desk.tickets.transition(
    {
      ticketId, action: 'assign', input: { assigneeId: userId }, actor: { kind: 'desk' }, actorName: queue.name,
      data: { routing: 'overflowed', minutes: queue.overflowAfterMinutes },
    },
    transaction,
  );
}

/** The supervisor of the queue, or who stands in for him while he is absent. */
async function personFor(desk: RoutingDesk, { queue: { supervisorId } }: StoredQueue, transaction: Transaction): Promise<string | null> {
  const agent = supervisorId && (await readAgent(desk.db, supervisorId, transaction));
  const isAbsent = agent && presenceOf(agent, desk.now(transaction)) === 'absent';
  return (isAbsent && agent.substituteId) || supervisorId;
}
