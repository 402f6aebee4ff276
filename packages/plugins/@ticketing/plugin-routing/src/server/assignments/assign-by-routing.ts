import type { Transaction } from '@nocobase/database';
import { type Ranked, type Strategy } from '../../domain';
import type { RoutingDesk } from '../routing-desk';
import { planAssignment, type AssignmentKind, type RunnerUp } from './assignment-plan';

/** How many others are told about beside the one who gets it. */
export const RUNNERS_UP = 5;

interface Decided {
  ticketId: string;
  kind: AssignmentKind;
  strategy: Strategy | null;
  /** Who gets it first, then those who would have been next. */
  ranked: readonly Ranked[];
  names: ReadonlyMap<string, string>;
  /** Shown in the history in place of a person. */
  actorName: string | null;
}

/** Gives the ticket to the first of `ranked`, who is claimed already, with the reasons and the others who stood behind him. */
export async function assignByRouting(desk: RoutingDesk, { ticketId, kind, strategy, ranked, names, actorName }: Decided, transaction: Transaction): Promise<void> {
  const [winner, ...others] = ranked;
  const runnersUp = others.map((one): RunnerUp => ({ ...one, name: names.get(one.userId) ?? one.userId }));
  planAssignment(transaction, ticketId, {
    assignmentId: desk.newId(), kind, strategy, points: winner.points, reasons: winner.reasons, runnersUp, overrideReason: null,
  });
  await desk.tickets.transition({ ticketId, action: 'assign', input: { assigneeId: winner.userId }, actor: { kind: 'desk' }, actorName }, transaction);
}
