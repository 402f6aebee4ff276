import { Op, type Model } from '@nocobase/database';
import { dueDeskAction } from '../../domain/lifecycle/due-transitions';
import { TicketingError } from '../errors/ticketing-error';
import { timeOf } from './backdate';
import type { Desk } from './desk';
import { readSettings } from './settings';
import { factsOf, lockTicket } from './ticket-facts';
import { transitionTicket } from './transition-ticket';
import { writeTransaction } from './write-transaction';

const BATCH = 100;

/**
 * Does what time has made due: pending tickets wake at pendingUntil, resolved ones close by themselves. Reads only due rows of an
 * indexed column. Each ticket is locked and decided again in its own transaction, so any number of nodes may sweep at once and one
 * bad ticket does not stop the others. Answers how many tickets moved.
 */
export async function wakeAndClose(desk: Desk): Promise<number> {
  let moved = 0;
  let after = '0';
  for (;;) {
    const due = await dueTickets(desk, after);
    for (const id of due) moved += (await actOn(desk, id)) ? 1 : 0;
    if (due.length < BATCH) return moved;
    after = due[due.length - 1];
  }
}

async function dueTickets(desk: Desk, afterId: string): Promise<string[]> {
  const rows = (await desk.db.getCollection('ticketingTickets').model.findAll({
    attributes: ['id'],
    where: { nextDeskActionAt: { [Op.lte]: desk.clock.now() }, id: { [Op.gt]: afterId } },
    order: [['id', 'ASC']],
    limit: BATCH,
  })) as Model[];
  return rows.map((row) => String(row.get('id')));
}

async function actOn(desk: Desk, ticketId: string): Promise<boolean> {
  try {
    return await writeTransaction(desk.db, async (transaction) => {
      const { autoCloseDays } = await readSettings(desk.db, transaction);
      const ticket = await lockTicket(desk.db, ticketId, transaction);
      const action = dueDeskAction(factsOf(ticket), timeOf(desk, transaction), autoCloseDays);
      if (!action) return forgetMoment(ticket, transaction);
      const reason = action === 'resume' ? 'waitIsOver' : 'resolvedLongEnough';
      await transitionTicket(desk, { ticketId, action, input: { reason }, actor: { kind: 'desk' }, actorName: null }, transaction);
      return true;
    });
  } catch (error) {
    if (error instanceof TicketingError && error.code === 'ticket.notFound') return false;
    desk.app.log.error(`sweep left ticket ${ticketId}: ${(error as Error).message}`, { stack: (error as Error).stack });
    return false;
  }
}

/** The setting changed since the moment was written, or the ticket moved on: nothing is due any more. */
async function forgetMoment(ticket: Model, transaction: object): Promise<false> {
  await ticket.update({ nextDeskActionAt: null }, { transaction, ticketingWrite: 'rule', hooks: false } as object);
  return false;
}
