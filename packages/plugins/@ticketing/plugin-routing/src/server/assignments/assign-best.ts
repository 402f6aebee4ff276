import type { Model, Transaction } from '@nocobase/database';
import { TicketingError } from '@ticketing/plugin-tickets';
import type { Reason } from '../../domain';
import { readCandidates } from '../agents/read-candidates';
import { readNames } from '../agents/read-names';
import { assignWaitingIn } from '../drain/assign-waiting';
import { readRequests } from '../drain/waiting-tickets';
import { moveToQueue } from '../queueing/move-to-queue';
import { textOrNull } from '../routing/ticket-facts';
import type { RoutingDesk } from '../routing-desk';
import { readSetup } from '../setup/read-setup';
import { queueOf, type StoredQueue } from '../setup/routing-setup';

export interface BestAssignment {
  isAssigned: boolean;
  assigneeId: string | null;
  assigneeName: string | null;
  reasons: readonly Reason[];
  /** Nobody could take it: it waits in its queue. */
  isWaiting: boolean;
}

export interface BestOrder {
  ticketId: string;
  /** The queue it is put into first; null: it stays in its own. */
  queueId: string | null;
  /** What the desk acts by, shown in the history. */
  actorName: string | null;
}

/**
 * Gives a ticket that nobody has to the best agent of its queue, or of `queueId`, into which it is put first. One that somebody has stays
 * with him. Throws ticket.notFound, routing.queueUnknown when it has no queue, ticket.transitionNotAllowed when it is ended.
 */
export async function assignBest(desk: RoutingDesk, { ticketId, queueId, actorName }: BestOrder, transaction: Transaction): Promise<BestAssignment> {
  const ticket = (await desk.db.getCollection('ticketingTickets').model.findByPk(ticketId, { transaction, lock: transaction.LOCK.UPDATE })) as Model | null;
  if (!ticket) throw new TicketingError('ticket.notFound');
  if (ticket.get('assigneeId')) return outcomeOf(desk, ticketId, transaction);
  if (ticket.get('statusCategory') !== 'new') throw new TicketingError('ticket.transitionNotAllowed', { action: 'assign', from: ticket.get('statusCategory') });
  const stored = queueOf(await readSetup(desk.db, transaction), queueId ?? textOrNull(ticket.get('queueId')));
  if (!stored) throw new TicketingError('routing.queueUnknown');
  if (stored.id !== textOrNull(ticket.get('queueId'))) await moveToQueue(desk, ticket, stored, { type: 'queued', actor: actorName ? { id: null, name: actorName } : null }, transaction);
  await tryAll(desk, stored, ticketId, transaction);
  return outcomeOf(desk, ticketId, transaction);
}

/** Until somebody has it, or nobody is left: each race that is lost leaves one candidate less. */
async function tryAll(desk: RoutingDesk, stored: StoredQueue, ticketId: string, transaction: Transaction): Promise<void> {
  const now = desk.now(transaction);
  const candidates = new Map((await readCandidates(desk.db, stored, now, transaction)).map((one) => [one.userId, one]));
  const names = await readNames(desk.db, [...candidates.keys()], transaction);
  for (;;) {
    const [ticket] = await readRequests(desk.db, stored.queue, [ticketId], transaction);
    const outcome = await assignWaitingIn(desk, { stored, ticket, candidates: [...candidates.values()], names }, transaction);
    if (outcome.kind !== 'lost') return;
    candidates.delete(outcome.candidate.userId);
  }
}

async function outcomeOf({ db }: RoutingDesk, ticketId: string, transaction: Transaction): Promise<BestAssignment> {
  const ticket = (await db.getCollection('ticketingTickets').model.findByPk(ticketId, { transaction })) as Model;
  const assigneeId = textOrNull(ticket.get('assigneeId'));
  if (!assigneeId) return { isAssigned: false, assigneeId: null, assigneeName: null, reasons: [], isWaiting: true };
  const assignment = (await db.getCollection('ticketingAssignments').model.findOne({
    where: { ticketId, userId: assigneeId }, order: [['at', 'DESC'], ['id', 'DESC']], transaction,
  })) as Model | null;
  const assigneeName = (await readNames(db, [assigneeId], transaction)).get(assigneeId) ?? null;
  return { isAssigned: true, assigneeId, assigneeName, reasons: (assignment?.get('reasons') ?? []) as Reason[], isWaiting: false };
}
