import type { Transaction } from '@nocobase/database';
import { writeTransaction } from '@ticketing/plugin-tickets';
import { rank, turnAmong, type Candidate } from '../../domain';
import { lockAgents } from '../agents/read-agents';
import { readRecentAssignments } from '../agents/read-candidates';
import { assignByRouting, RUNNERS_UP } from '../assignments/assign-by-routing';
import { claimOnDuty } from '../claim/claim-agent';
import type { RoutingDesk } from '../routing-desk';
import type { StoredQueue } from '../setup/routing-setup';
import { lockTurn, moveTurn } from './turn';
import { waitingIn, type NamedTicket } from './waiting-tickets';

/** What came of one try. */
export type Outcome =
  | { kind: 'assigned'; candidate: Candidate }
  /** The ticket does not wait here any more. */
  | { kind: 'gone' }
  /** It does as far as one can see, but somebody writes on it at this moment: a drain of another node, or a plugin that notes something about it. */
  | { kind: 'busy' }
  /** Nobody who is known here can take it. */
  | { kind: 'nobody' }
  /** This candidate has less room than we thought. */
  | { kind: 'lost'; candidate: Candidate };

export interface Attempt {
  stored: StoredQueue;
  ticket: NamedTicket;
  candidates: readonly Candidate[];
  names: ReadonlyMap<string, string>;
}

/** Tries to give one waiting ticket to the best candidate, in a transaction of its own. */
export const assignWaiting = (desk: RoutingDesk, attempt: Attempt): Promise<Outcome> =>
  writeTransaction(desk.db, (transaction) => assignWaitingIn(desk, attempt, transaction));

/** The same in a transaction that goes on. Rows are locked in this order: ticket, queue, agent. */
export async function assignWaitingIn(desk: RoutingDesk, { stored, ticket, candidates, names }: Attempt, transaction: Transaction): Promise<Outcome> {
  const now = desk.now(transaction);
  if (!(await lockWaiting(desk, stored.id, ticket, transaction))) return { kind: (await stillWaits(desk, stored.id, ticket, transaction)) ? 'busy' : 'gone' };
  const { strategy } = stored.queue;
  const turn = strategy === 'roundRobin' ? turnAmong(await lockTurn(desk.db, stored.id, transaction), candidates) : null;
  const ranked = rank(candidates, ticket, { ...stored.queue, turn }, now, 1 + RUNNERS_UP);
  const candidate = candidates.find(({ userId }) => userId === ranked[0]?.userId);
  if (!candidate) return { kind: 'nobody' };
  if (!(await take(desk, stored, ticket, candidate, now, transaction))) return { kind: 'lost', candidate };
  if (strategy === 'roundRobin') await moveTurn(desk.db, stored.id, candidate, transaction);
  await assignByRouting(desk, { ticketId: ticket.ticketId, kind: 'automatic', strategy, ranked, names, actorName: stored.queue.name }, transaction);
  return { kind: 'assigned', candidate };
}

/** Whether the ticket waits as it was read; its row is ours then. Where the database can, a row of somebody else is passed over. */
async function lockWaiting({ db }: RoutingDesk, queueId: string, { ticketId, version }: NamedTicket, transaction: Transaction): Promise<boolean> {
  const row = await db.getCollection('ticketingTickets').model.findOne({
    attributes: ['id'], where: { id: ticketId, version, ...waitingIn(queueId) }, transaction, lock: transaction.LOCK.UPDATE, skipLocked: true, raw: true,
  });
  return row !== null;
}

async function stillWaits({ db }: RoutingDesk, queueId: string, { ticketId }: NamedTicket, transaction: Transaction): Promise<boolean> {
  return (await db.getCollection('ticketingTickets').model.count({ where: { id: ticketId, ...waitingIn(queueId) }, transaction })) > 0;
}

async function take(desk: RoutingDesk, stored: StoredQueue, { ticketId, priority }: NamedTicket, { userId }: Candidate, now: Date, transaction: Transaction): Promise<boolean> {
  if (stored.queue.assignmentLimit !== null) {
    // Whoever assigns to him now waits for us, so the count stays true.
    await lockAgents(desk.db, [userId], transaction);
    const recent = await readRecentAssignments(desk.db, stored, [userId], now, transaction);
    if ((recent.get(userId)?.length ?? 0) >= stored.queue.assignmentLimit) return false;
  }
  return claimOnDuty(desk.db, { ticketId, userId, priority, now }, transaction);
}
