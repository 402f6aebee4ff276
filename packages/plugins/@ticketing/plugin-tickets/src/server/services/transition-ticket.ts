import type { Model, Transaction } from '@nocobase/database';
import type { Actor } from '../../domain/lifecycle/actor';
import {
  allowedActions,
  decideTransition,
  type Transition,
  type TransitionInput,
} from '../../domain/lifecycle/decide-transition';
import { nextDeskActionAt } from '../../domain/lifecycle/due-transitions';
import type { LifecycleAction } from '../../domain/lifecycle/lifecycle-table';
import { SILENT_COLUMNS } from '../../domain/ticket/ticket-columns';
import { changesBetween } from '../../domain/history/changes';
import { TicketingError } from '../errors/ticketing-error';
import { announce } from '../events/ticket-events';
import { joinTickets } from '../merge/join-tickets';
import { lockTarget } from '../merge/merge-facts';
import type { TicketRow } from '../registries/registries';
import { askGuards } from './ask-guards';
import { timeOf } from './backdate';
import type { Desk } from './desk';
import { recordActivity } from './history';
import { readSettings } from './settings';
import { readStatuses } from './statuses';
import { factsOf, lockTicket } from './ticket-facts';
import { asRule } from './write-mark';
import { writeTransaction } from './write-transaction';

export interface TransitionOrder {
  ticketId: string | number;
  action: LifecycleAction;
  input: TransitionInput;
  actor: Actor;
  /** Shown in the history: the person's name, or what the desk acts by. */
  actorName: string | null;
  /** What the history row holds beside the changes; listeners and effects get it, too. */
  data?: Record<string, unknown>;
}

/**
 * Takes one ticket through one lifecycle action: locks it, decides, writes the columns and one history row, announces after the
 * commit. Throws a TicketingError and writes nothing when the action is refused. Opens a transaction if none is given.
 */
export async function transitionTicket(desk: Desk, order: TransitionOrder, transaction?: Transaction): Promise<Model> {
  if (!transaction) return writeTransaction(desk.db, (own) => transitionTicket(desk, order, own));
  const { db } = desk;
  const now = timeOf(desk, transaction);
  const { targetId } = order.input;
  const target = order.action === 'merge' && targetId ? await lockTarget(db, String(order.ticketId), targetId, transaction) : null;
  const ticket = await lockTicket(db, order.ticketId, transaction);
  const facts = factsOf(ticket);
  const [statuses, settings] = [await readStatuses(db, transaction), await readSettings(db, transaction)];
  const setting = { now, actor: order.actor, statuses, reopenWindowDays: settings.reopenWindowDays, target };

  const decision = decideTransition(facts, order.action, order.input, setting);
  if (!decision.ok) {
    const allowed = allowedActions(facts, setting);
    throw new TicketingError(decision.code, { ...decision.params, ...(decision.code === 'ticket.transitionNotAllowed' && { allowed }) });
  }
  const transition = decision.value;
  await checkAssignee(desk, transition, transaction);
  const noted: Record<string, unknown> = { ...order.data, ...(transition.isOverridden && { isOverridden: true }) };
  const { input, actor } = order;
  await askGuards(desk.registries, { ticket: ticket.toJSON() as TicketRow, transition, input, actor, data: noted, transaction });

  const before = ticket.toJSON() as Record<string, unknown>;
  const due = nextDeskActionAt({ ...facts, ...transition.patch, statusCategory: transition.patch.statusCategory ?? facts.statusCategory }, settings.autoCloseDays);
  await ticket.update({ ...transition.patch, nextDeskActionAt: due }, asRule(transaction));

  const actorId = order.actor.kind === 'person' ? order.actor.id : null;
  const changes = changesBetween(before, transition.patch as Record<string, unknown>, SILENT_COLUMNS);
  const data = Object.keys(noted).length ? noted : null;
  const activity = await recordActivity(
    db,
    {
      ticketId: facts.id,
      type: transition.action,
      at: now,
      actor: actorId || order.actorName ? { id: actorId, name: order.actorName ?? actorId } : null,
      from: Object.fromEntries(changes.map((change) => [change.field, change.from])),
      to: Object.fromEntries(changes.map((change) => [change.field, change.to])),
      reason: transition.reason ?? order.input.resolution ?? null,
      data,
    },
    transaction,
  );
  const activityId = String(activity.get('id'));
  if (transition.patch.mergedIntoId) {
    const by = actorId || order.actorName ? { id: actorId, name: order.actorName } : null;
    await joinTickets(desk, { source: ticket, targetId: transition.patch.mergedIntoId, at: now, actor: by }, transaction);
  }
  for (const effect of desk.registries.transitionEffects.list()) {
    await effect.apply({ ticket: ticket.toJSON() as TicketRow, transition, actorId, activityId, data, transaction });
  }
  const { action, fromStatus, toStatus, reason } = transition;
  const told = { activityId, ticketId: facts.id, action, fromStatus, toStatus, reason, data, actorId };
  await announce(desk, 'ticketing:ticket.transitioned', told, transaction);
  return ticket;
}

async function checkAssignee(desk: Desk, transition: Transition, transaction: Transaction): Promise<void> {
  const { assigneeId } = transition.patch;
  if (assigneeId && !(await desk.db.getRepository('users').count({ filter: { id: assigneeId }, transaction }))) {
    throw new TicketingError('ticket.assigneeUnknown', { field: 'assigneeId' });
  }
}
