import { Op, type Transaction } from '@nocobase/database';
import { writeTransaction } from '@ticketing/plugin-tickets';
import { isWaiting, type LoadedTicket } from '../../domain';
import { dateOrNull } from '../agents/agent-row';
import { loadedTicketOf } from '../ledger/loaded-ticket';
import { acceptDueIn, overflowDueIn } from '../queueing/due-in-queue';
import type { TicketRow } from '../queueing/row-before-write';
import { textOrNull } from '../routing/ticket-facts';
import type { RoutingDesk } from '../routing-desk';
import { readSetup } from '../setup/read-setup';
import { queueOf, type StoredQueue } from '../setup/routing-setup';
import { overflow } from './overflow';
import { takeBackUnaccepted } from './take-back-unaccepted';

const BATCH = 100;
/** How long a ticket is left alone that could not be moved, so that it does not stop the others. */
const LEAVE_MINUTES = 5;

/**
 * Moves tickets that waited too long, and takes back those nobody accepted in time. Only due rows of an indexed column are read; each is
 * locked and decided again in a transaction of its own, so any number of nodes may do this at once. Answers how many moved.
 */
export async function meetDeadlines(desk: RoutingDesk): Promise<number> {
  let moved = 0;
  for (;;) {
    const ids = await findDue(desk);
    for (const id of ids) moved += (await meetOne(desk, id)) ? 1 : 0;
    if (ids.length < BATCH) return moved;
  }
}

const ticketsOf = ({ db }: RoutingDesk) => db.getCollection('ticketingTickets').model;

async function findDue(desk: RoutingDesk): Promise<string[]> {
  const rows = (await ticketsOf(desk).findAll({
    attributes: ['id'], where: { routingDueAt: { [Op.lte]: desk.now() } }, order: [['routingDueAt', 'ASC'], ['id', 'ASC']], limit: BATCH, raw: true,
  })) as unknown as { id: string | number }[];
  return rows.map(({ id }) => String(id));
}

async function meetOne(desk: RoutingDesk, ticketId: string): Promise<boolean> {
  try {
    return await writeTransaction(desk.db, async (transaction) => {
      const row = await lockDue(desk, ticketId, transaction);
      return row !== null && (await decide(desk, ticketId, row, transaction));
    });
  } catch (error) {
    desk.app.log.error(`routing left ticket ${ticketId}: ${(error as Error).message}`, { stack: (error as Error).stack });
    const later = new Date(desk.now().getTime() + LEAVE_MINUTES * 60_000);
    await writeTransaction(desk.db, (transaction) => desk.tickets.project(ticketId, { routingDueAt: later }, transaction));
    return false;
  }
}

/** The row, if it is due still; one that another node has in hand waits for us, and is not due any more then. */
async function lockDue(desk: RoutingDesk, ticketId: string, transaction: Transaction): Promise<TicketRow | null> {
  return (await ticketsOf(desk).findOne({
    where: { id: ticketId, routingDueAt: { [Op.lte]: desk.now(transaction) } }, transaction, lock: transaction.LOCK.UPDATE, raw: true,
  })) as unknown as TicketRow | null;
}

async function decide(desk: RoutingDesk, ticketId: string, row: TicketRow, transaction: Transaction): Promise<boolean> {
  const ticket = loadedTicketOf((column) => row[column]);
  const setup = await readSetup(desk.db, transaction);
  const queue = queueOf(setup, textOrNull(row.queueId));
  const due = queue && (await dueOf(desk, queue, ticket, row, transaction));
  if (!queue || !due || due > desk.now(transaction)) {
    // The queue is another one now, or was changed since the moment was written.
    await desk.tickets.project(ticketId, { routingDueAt: due }, transaction);
    return false;
  }
  if (ticket.statusCategory === 'assigned') await takeBackUnaccepted(desk, ticketId, row, queue, transaction);
  else await overflow(desk, ticketId, row, queue, setup, transaction);
  return true;
}

async function dueOf(desk: RoutingDesk, queue: StoredQueue, ticket: LoadedTicket, row: TicketRow, transaction: Transaction): Promise<Date | null> {
  const [queuedAt, assignedAt] = [dateOrNull(row.queuedAt), dateOrNull(row.assignedAt)];
  if (isWaiting({ ...ticket, queueId: queue.id })) return queuedAt && overflowDueIn(desk, queue, queuedAt, transaction);
  return ticket.statusCategory === 'assigned' && assignedAt ? acceptDueIn(desk, queue, assignedAt, transaction) : null;
}
