import { Op, type Model, type Transaction } from '@nocobase/database';
import { writeTransaction } from '@ticketing/plugin-tickets';
import { deadlineOf, planSweep } from '../../domain';
import { readTickets, type ReadTicket } from '../projection/read-tickets';
import { writeReading } from '../projection/refresh-ticket';
import { readSentAlerts, withdrawAlerts } from '../projection/sent-alerts';
import type { SlaDesk } from '../sla-desk';
import { recordAlerts } from './record-alerts';
import { readStart } from './started-at';

const BATCH = 100;
/** How long a ticket is left alone that could not be read, so that it does not stop the others. */
const LEAVE_MINUTES = 5;

/** How long whoever writes on a ticket is given before we look at it again, and how often. */
const BUSY_MS = 50;
const MOST_LOOKS = 4;

/**
 * Reads the tickets whose next check has come, in batches, and records what they are owed. Locked rows belong to another node, or somebody writes on them
 * just then: they are passed over, and looked at again a moment later, so that no alert waits for the next sweep because of it. Each batch is one
 * transaction, so a node that ends in the middle leaves nothing half done. Answers how many were read.
 */
export async function sweepTickets(desk: SlaDesk): Promise<number> {
  let swept = await sweepFree(desk);
  for (let look = 1; look < MOST_LOOKS && (await isAnyDue(desk)); look += 1) {
    await new Promise((resolve) => setTimeout(resolve, BUSY_MS));
    swept += await sweepFree(desk);
  }
  return swept;
}

async function sweepFree(desk: SlaDesk): Promise<number> {
  let swept = 0;
  for (;;) {
    const ids = await sweepBatch(desk).catch((error: Error) => {
      desk.app.log.error(`SLA sweep of a batch failed, its tickets are tried one by one: ${error.message}`, { stack: error.stack });
      return sweepOneByOne(desk);
    });
    swept += ids.length;
    if (ids.length < BATCH) return swept;
  }
}

const isAnyDue = async ({ db, now }: SlaDesk): Promise<boolean> =>
  (await db.getCollection('ticketingTickets').model.findOne({ where: { slaNextCheckAt: { [Op.lte]: now() } } as never, attributes: ['id'], raw: true })) !== null;

const sweepBatch = (desk: SlaDesk): Promise<string[]> =>
  writeTransaction(desk.db, async (transaction) => sweepRows(desk, await lockDue(desk, {}, BATCH, transaction), transaction));

async function sweepRows(desk: SlaDesk, tickets: readonly Model[], transaction: Transaction): Promise<string[]> {
  if (!tickets.length) return [];
  const now = desk.now(transaction);
  const ids = tickets.map((ticket) => String(ticket.get('id')));
  const sent = await readSentAlerts(desk.db, ids, transaction);
  const read = await readTickets(desk.db, tickets, now, transaction);
  const quietUntil = await readStart(desk.db, transaction);
  const kept = new Map<string, Awaited<ReturnType<typeof withdrawAlerts>>>();
  for (const one of read) kept.set(one.id, await withdrawAlerts(desk.db, one, sent.filter(({ ticketId }) => ticketId === one.id), transaction));
  const readOf = new Map(read.map((one) => [one.id, one]));
  const alerts = planSweep(read.map(({ id, reading }) => ({ ticketId: id, reading })), [...kept.values()].flat());
  const found = alerts.map((alert) => {
    const { agreed, reading } = readOf.get(alert.ticketId) as ReadTicket;
    return { ...alert, policyId: agreed.policyId, deadlineAt: deadlineOf(reading, alert) };
  });
  await recordAlerts(desk.db, found, now, quietUntil, transaction);
  for (const one of read) {
    const all = [...(kept.get(one.id) ?? []), ...alerts.filter(({ ticketId }) => ticketId === one.id)];
    // What happens to a ticket moves its columns at once: other deadlines found here come from other policies or calendars.
    await writeReading(desk, one, all, one.ticket.get('slaState') ? 'rulesChanged' : null, transaction);
  }
  return ids;
}

async function lockDue({ db, now }: SlaDesk, where: Record<string, unknown>, limit: number, transaction: Transaction): Promise<Model[]> {
  const canSkip = !db.inDialect('sqlite');
  return (await db.getCollection('ticketingTickets').model.findAll({
    where: { ...where, slaNextCheckAt: { [Op.lte]: now(transaction) } },
    order: [['slaNextCheckAt', 'ASC'], ['id', 'ASC']],
    limit,
    transaction,
    ...(canSkip && { lock: transaction.LOCK.UPDATE, skipLocked: true }),
  })) as Model[];
}

async function sweepOneByOne(desk: SlaDesk): Promise<string[]> {
  const due = await writeTransaction(desk.db, (transaction) => lockDue(desk, {}, BATCH, transaction));
  const ids = due.map((ticket) => String(ticket.get('id')));
  for (const id of ids) {
    try {
      await writeTransaction(desk.db, async (transaction) => sweepRows(desk, await lockDue(desk, { id }, 1, transaction), transaction));
    } catch (error) {
      desk.app.log.error(`SLA of ticket ${id} cannot be read: ${(error as Error).message}`, { stack: (error as Error).stack });
      await writeTransaction(desk.db, (transaction) =>
        desk.tickets.project(id, { slaNextCheckAt: new Date(desk.now(transaction).getTime() + LEAVE_MINUTES * 60_000) }, transaction));
    }
  }
  return ids;
}
