import type { Context, Next } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { ticketForCaller, TicketingError, WORK_ON_TICKETS, writeTransaction } from '@ticketing/plugin-tickets';
import { actorOf } from '../access/callers';
import { explainTicket } from '../explanation/explain-ticket';
import { moveToQueue as move } from '../queueing/move-to-queue';
import type { RoutingDesk } from '../routing-desk';
import { readSetup } from '../setup/read-setup';
import { queueOf } from '../setup/routing-setup';
import { idIn, valuesOf } from './read-input';

/** Puts a ticket that nobody has into a queue, with a reason, for whoever may work on it; what somebody has is returned first. */
export const moveToQueue = (desk: RoutingDesk) => async (ctx: Context, next: Next) => {
  const values = valuesOf(ctx);
  ctx.action.params.filterByTk ??= values.ticketId;
  const { actor, actorName } = await actorOf(ctx);
  const seen = await ticketForCaller(ctx, WORK_ON_TICKETS);
  const queue = queueOf(await readSetup(desk.db), idIn(values, 'queueId'));
  if (!queue) throw new TicketingError('routing.queueUnknown');
  const reason = typeof values.reason === 'string' ? values.reason.trim() : '';
  if (!reason) throw new TicketingError('ticket.reasonRequired', { field: 'reason' });
  await writeTransaction(desk.db, async (transaction) => {
    const ticket = (await desk.db.getCollection('ticketingTickets').model.findByPk(String(seen.get('id')), { transaction, lock: transaction.LOCK.UPDATE })) as Model;
    if (ticket.get('statusCategory') !== 'new' || ticket.get('assigneeId')) throw new TicketingError('routing.notWaiting');
    const id = actor.kind === 'person' ? actor.id : null;
    await move(desk, ticket, queue, { type: 'queued', actor: { id, name: actorName }, reason }, transaction);
  });
  ctx.body = await explainTicket(desk, (await desk.db.getCollection('ticketingTickets').model.findByPk(String(seen.get('id')))) as Model);
  await next();
};
