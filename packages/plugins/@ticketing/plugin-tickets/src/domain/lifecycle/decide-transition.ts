import { accept, refuse, type Decision, type Refusal } from '../refusal/refusal';
import { refusalOfTarget, type MergeFacts } from '../merge/refusal-of-target';
import { chooseStatus, reservedStatus, type StatusRow } from '../status/choose-status';
import type { StatusCategory } from '../status/status-category';
import type { Actor } from './actor';
import { lifecycleTable, type LifecycleAction, type LifecycleRule } from './lifecycle-table';
import { decideOverride } from './override';
import { isWithinReopenWindow } from './reopen-window';

/** The columns of a ticket the lifecycle reads. */
export interface TicketFacts {
  id: string;
  status: string;
  statusCategory: StatusCategory;
  assigneeId: string | null;
  closedAt: Date | null;
  transferCount: number;
  returnCount: number;
  reopenCount: number;
  version: number;
}

export interface TransitionInput {
  assigneeId?: string | null;
  reason?: string | null;
  resolution?: string | null;
  pendingUntil?: Date | null;
  status?: string | null;
  expectedVersion?: number | null;
  /** The ticket this one goes on in. */
  targetId?: string | null;
  /** Do it although a guard would refuse; see override.ts. */
  isOverride?: boolean;
}

export interface TransitionSetting {
  now: Date;
  actor: Actor;
  statuses: readonly StatusRow[];
  reopenWindowDays: number;
  /** The ticket `targetId` names; null or left out when there is none like it. */
  target?: MergeFacts | null;
}

/** Columns to write; every key is a column of ticketingTickets. */
export type TicketPatch = Partial<{
  status: string;
  statusCategory: StatusCategory;
  assigneeId: string | null;
  assignedAt: Date | null;
  acceptedAt: Date | null;
  resolvedAt: Date | null;
  closedAt: Date | null;
  pendingUntil: Date | null;
  transferCount: number;
  returnCount: number;
  reopenCount: number;
  resolution: string;
  mergedIntoId: string;
}>;

export interface Transition {
  action: LifecycleAction;
  fromStatus: string;
  toStatus: string;
  reason: string | null;
  patch: TicketPatch;
  /** A supervisor does it although a guard may refuse, and `reason` says why. */
  isOverridden: boolean;
}

const textOf = (value: string | null | undefined) => value?.trim() || null;

/** The actions that the table and the reopen window allow for this ticket and actor, in the order of the table. */
export function allowedActions(ticket: TicketFacts, setting: Omit<TransitionSetting, 'statuses'>): LifecycleAction[] {
  const names = Object.keys(lifecycleTable) as LifecycleAction[];
  return names.filter((action) => !refusalOfPlace(ticket, action, lifecycleTable[action], setting));
}

/**
 * Decides one lifecycle action on a ticket: either the columns to write, or why not.
 * Refuses with ticket.staleVersion, ticket.transitionNotAllowed, ticket.notAllowed, or the name of what is missing in the input.
 */
export function decideTransition(
  ticket: TicketFacts,
  action: LifecycleAction,
  input: TransitionInput,
  setting: TransitionSetting,
): Decision<Transition> {
  const rule = lifecycleTable[action];
  const refusal =
    refusalOfVersion(ticket, input) ??
    refusalOfPlace(ticket, action, rule, setting) ??
    refusalOfInput(ticket, action, rule, input, setting);
  if (refusal) return refusal;

  const status = rule.status ? reservedStatus(setting.statuses, rule.to, rule.status) : chooseStatus(setting.statuses, rule.to, textOf(input.status));
  if (!status.ok) return status;
  const reason = textOf(input.reason);
  const override = decideOverride(input.isOverride === true, reason, setting.actor);
  if (!override.ok) return refuse(override.code, { action, ...override.params });

  const patch: TicketPatch = { status: status.value.code, statusCategory: rule.to };
  for (const column of rule.clears) patch[column] = null;
  for (const stamp of rule.stamps) patch[stamp] = setting.now;
  if (rule.counts) patch[rule.counts] = ticket[rule.counts] + 1;
  if (rule.needs.includes('assignee')) patch.assigneeId = input.assigneeId ?? null;
  if (rule.needs.includes('resolution')) patch.resolution = textOf(input.resolution) ?? '';
  if (rule.needs.includes('target')) patch.mergedIntoId = String(input.targetId);
  if (rule.needs.includes('pendingUntil?')) patch.pendingUntil = input.pendingUntil ?? null;

  return accept({ action, fromStatus: ticket.status, toStatus: status.value.code, reason, patch, isOverridden: override.value });
}

function refusalOfVersion(ticket: TicketFacts, input: TransitionInput): Refusal | null {
  if (input.expectedVersion == null || input.expectedVersion === ticket.version) return null;
  return refuse('ticket.staleVersion', { expectedVersion: input.expectedVersion, version: ticket.version });
}

function refusalOfPlace(
  ticket: TicketFacts,
  action: LifecycleAction,
  rule: LifecycleRule,
  setting: Omit<TransitionSetting, 'statuses'>,
): Refusal | null {
  const { actor, now, reopenWindowDays } = setting;
  const isTooLate =
    rule.hasReopenWindow && ticket.statusCategory === 'closed' && !isWithinReopenWindow(ticket.closedAt, now, reopenWindowDays);
  if (!rule.from.includes(ticket.statusCategory) || isTooLate) {
    return refuse('ticket.transitionNotAllowed', { action, from: ticket.statusCategory });
  }
  const mayAct =
    !rule.isForAssignee || actor.kind === 'desk' || actor.isSupervisor || actor.id === ticket.assigneeId;
  return mayAct ? null : refuse('ticket.notAllowed', { action });
}

function refusalOfInput(
  ticket: TicketFacts,
  action: LifecycleAction,
  rule: LifecycleRule,
  input: TransitionInput,
  setting: TransitionSetting,
): Refusal | null {
  for (const need of rule.needs) {
    const refusal = NEEDS[need](ticket, input, setting);
    if (refusal) return refuse(refusal.code, { action, ...refusal.params });
  }
  return null;
}

type NeedCheck = (ticket: TicketFacts, input: TransitionInput, setting: TransitionSetting) => Refusal | null;

const NEEDS: Record<LifecycleRule['needs'][number], NeedCheck> = {
  assignee: (ticket, input) => {
    if (!input.assigneeId) return refuse('ticket.assigneeRequired', { field: 'assigneeId' });
    if (input.assigneeId === ticket.assigneeId) return refuse('ticket.assigneeUnchanged', { field: 'assigneeId' });
    return null;
  },
  // The desk acts by rule; the rule itself is the reason and is written to the history by the caller.
  reason: (_ticket, input) => (textOf(input.reason) ? null : refuse('ticket.reasonRequired', { field: 'reason' })),
  resolution: (_ticket, input) =>
    textOf(input.resolution) ? null : refuse('ticket.resolutionRequired', { field: 'resolution' }),
  'pendingUntil?': (_ticket, input, { now }) =>
    input.pendingUntil && input.pendingUntil <= now ? refuse('ticket.pendingUntilInPast', { field: 'pendingUntil' }) : null,
  target: (ticket, input, { target }) =>
    input.targetId ? refusalOfTarget(ticket.id, target ?? null) : refuse('ticket.targetRequired', { field: 'targetId' }),
};
