import { Op, type Model, type Transaction } from '@nocobase/database';
import { TicketingError, writeTransaction, type Actor } from '@ticketing/plugin-tickets';
import { STATUS_CATEGORIES } from '@ticketing/plugin-tickets/domain';
import { countsAsLoad } from '../../domain';
import { readAgent } from '../agents/read-agents';
import { readNames } from '../agents/read-names';
import { planAssignment, planEnd } from '../assignments/assignment-plan';
import { inLanguageOfApp } from '../locale';
import { textOrNull } from '../routing/ticket-facts';
import type { RoutingDesk } from '../routing-desk';
import { readSetup } from '../setup/read-setup';
import { queueOf } from '../setup/routing-setup';

const LOADING = STATUS_CATEGORIES.filter(countsAsLoad);

interface By {
  actor: Actor;
  actorName: string;
}

interface Place {
  userId: string | null;
  userName: string | null;
  queueId: string | null;
  queueName: string | null;
}

export interface HandedOver {
  moved: ({ ticketId: string; ticketNo: string } & Place)[];
  /** `reason`: nobody stands in and the ticket has no queue; or the code of what stood in the way. */
  left: { ticketId: string; ticketNo: string; reason: string }[];
}

/** Moves all open tickets of a person, each in a transaction of its own: to his substitute while that one can take them, otherwise back to their queues. */
export async function handOverTickets(desk: RoutingDesk, userId: string, by: By): Promise<HandedOver> {
  const substitute = await substituteOf(desk, userId);
  const answer: HandedOver = { moved: [], left: [] };
  for (const ticket of await openTicketsOf(desk, userId)) {
    const named = { ticketId: String(ticket.get('id')), ticketNo: String(ticket.get('ticketNo')) };
    try {
      answer.moved.push({ ...named, ...(await moveOne(desk, named.ticketId, textOrNull(ticket.get('queueId')), substitute, by)) });
    } catch (error) {
      if (!(error instanceof TicketingError)) throw error;
      answer.left.push({ ...named, reason: error.code });
    }
  }
  return answer;
}

async function openTicketsOf({ db }: RoutingDesk, userId: string): Promise<Model[]> {
  return (await db.getCollection('ticketingTickets').model.findAll({
    attributes: ['id', 'ticketNo', 'queueId'], where: { assigneeId: userId, statusCategory: { [Op.in]: LOADING } }, order: [['priority', 'ASC'], ['id', 'ASC']],
  })) as Model[];
}

async function substituteOf({ db }: RoutingDesk, userId: string): Promise<{ id: string; name: string } | null> {
  const id = (await readAgent(db, userId))?.substituteId;
  return id ? { id, name: (await readNames(db, [id])).get(id) ?? id } : null;
}

async function moveOne(desk: RoutingDesk, ticketId: string, queueId: string | null, substitute: { id: string; name: string } | null, by: By): Promise<Place> {
  if (substitute) {
    try {
      await writeTransaction(desk.db, (transaction) => giveTo(desk, ticketId, substitute.id, by, transaction));
      return { userId: substitute.id, userName: substitute.name, queueId: null, queueName: null };
    } catch (error) {
      // He is full or absent himself.
      if (!isRefusedByRouting(error) || !queueId) throw error;
    }
  }
  const queue = queueOf(await readSetup(desk.db), queueId);
  if (!queue) throw new TicketingError('routing.nobodyTakesOver');
  await writeTransaction(desk.db, (transaction) => giveBack(desk, ticketId, by, transaction));
  return { userId: null, userName: null, queueId: queue.id, queueName: queue.queue.name };
}

const isRefusedByRouting = (error: unknown): boolean => error instanceof TicketingError && error.code.startsWith('routing.');

async function giveTo(desk: RoutingDesk, ticketId: string, assigneeId: string, by: By, transaction: Transaction): Promise<void> {
  planAssignment(transaction, ticketId, {
    assignmentId: desk.newId(), kind: 'handover', strategy: null, points: null, reasons: [], runnersUp: [], overrideReason: null,
  });
  await desk.tickets.transition({ ticketId, action: 'transfer', input: { assigneeId, reason: reasonIn(desk) }, ...by, data: { routing: 'handover' } }, transaction);
}

async function giveBack(desk: RoutingDesk, ticketId: string, by: By, transaction: Transaction): Promise<void> {
  planEnd(transaction, ticketId, 'reassigned');
  await desk.tickets.transition({ ticketId, action: 'return', input: { reason: reasonIn(desk) }, ...by, data: { routing: 'handover' } }, transaction);
}

const reasonIn = ({ app }: RoutingDesk): string => inLanguageOfApp(app, 'Handed over');
