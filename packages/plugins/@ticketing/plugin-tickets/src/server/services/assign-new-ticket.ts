import type { Model, Transaction } from '@nocobase/database';
import type { Actor } from '../../domain/lifecycle/actor';
import { decideTransition, type Transition, type TransitionInput } from '../../domain/lifecycle/decide-transition';
import type { StatusRow } from '../../domain/status/choose-status';
import { errorOf } from '../errors/ticketing-error';
import type { TicketRow } from '../registries/registries';
import { askGuards } from './ask-guards';
import type { Desk } from './desk';
import { factsOf } from './ticket-facts';
import { actorOf, type WriteOptions } from './write-mark';

interface NewAssignment {
  transition: Transition;
  input: TransitionInput;
  actor: Actor;
  /** The columns it changes, as they were. */
  before: Record<string, unknown>;
}

const notes = new WeakMap<Model, { reason: string | null; data: Record<string, unknown> }>();

/** Why a new ticket went to whom it was filed for, and what guards noted; for its first history row. */
export const noteOfNewAssignment = (ticket: Model) => notes.get(ticket);

/**
 * A ticket filed for somebody is a new one that is assigned in the same moment. Decides that and puts the columns into the ticket,
 * which is filled in as a new one. Throws ticket.reasonRequired when an override has none.
 */
export function decideNewAssignment(
  ticket: Model,
  assigneeId: string,
  setting: { now: Date; statuses: readonly StatusRow[] },
  options: WriteOptions,
): NewAssignment {
  const { reason = null, isOverride = false, isSupervisor = false } = options.ticketingAssignment ?? {};
  const input = { assigneeId, reason, isOverride };
  const personId = actorOf(options)?.id;
  const actor: Actor = personId ? { kind: 'person', id: personId, isSupervisor } : { kind: 'desk' };
  // It was never closed: no reopen window is asked for.
  const decision = decideTransition(factsOf(ticket), 'assign', input, { ...setting, actor, reopenWindowDays: 0 });
  if (!decision.ok) throw errorOf(decision);
  const { patch } = decision.value;
  const before = Object.fromEntries(Object.keys(patch).map((column) => [column, ticket.get(column) ?? null]));
  ticket.set(patch);
  return { transition: decision.value, input, actor, before };
}

/** Asks the guards about it, with queue and priority as steps have set them meanwhile. Throws what one refuses: then there is no ticket. */
export async function guardNewAssignment(
  { registries }: Desk,
  ticket: Model,
  { before, ...assignment }: NewAssignment,
  transaction: Transaction | undefined,
): Promise<void> {
  if (!transaction) throw new Error('a ticket with an assignee is created in a transaction: use the repository');
  const { reason, isOverridden } = assignment.transition;
  const data: Record<string, unknown> = isOverridden ? { isOverridden } : {};
  const unassigned = { ...(ticket.toJSON() as TicketRow), ...before };
  await askGuards(registries, { ticket: unassigned, ...assignment, data, transaction });
  notes.set(ticket, { reason, data });
}
