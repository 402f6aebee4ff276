import type { Transaction } from '@nocobase/database';
import type { Reason, Strategy } from '../../domain';

export type AssignmentKind = 'automatic' | 'manual' | 'overflow' | 'handover';
export type EndReason = 'returned' | 'unaccepted' | 'transferred' | 'finished' | 'reassigned' | 'deleted';

export interface RunnerUp {
  userId: string;
  name: string;
  points: number;
  reasons: readonly Reason[];
}

/** What is known of an assignment before it is written: whoever causes it says so, the row is written with the ticket. */
export interface AssignmentPlan {
  assignmentId: string;
  kind: AssignmentKind;
  strategy: Strategy | null;
  points: number | null;
  reasons: readonly Reason[];
  runnersUp: readonly RunnerUp[];
  overrideReason: string | null;
}

interface Plans {
  assignment?: AssignmentPlan;
  endReason?: EndReason;
}

const plans = new WeakMap<Transaction, Map<string, Plans>>();

function plansOf(transaction: Transaction, ticketId: string): Plans {
  const ofTransaction = plans.get(transaction) ?? new Map<string, Plans>();
  plans.set(transaction, ofTransaction);
  const ofTicket = ofTransaction.get(ticketId) ?? {};
  ofTransaction.set(ticketId, ofTicket);
  return ofTicket;
}

/** The ticket is about to be assigned in this transaction, like this. */
export function planAssignment(transaction: Transaction, ticketId: string, plan: AssignmentPlan): void {
  plansOf(transaction, ticketId).assignment = plan;
}

/** The assignment of the ticket is about to end in this transaction, for this reason rather than the usual one. */
export function planEnd(transaction: Transaction, ticketId: string, endReason: EndReason): void {
  plansOf(transaction, ticketId).endReason = endReason;
}

export const plannedAssignment = (transaction: Transaction | undefined, ticketId: string): AssignmentPlan | undefined =>
  transaction && plans.get(transaction)?.get(ticketId)?.assignment;

/** What was planned for the ticket; a plan serves once. */
export function takePlans(transaction: Transaction | undefined, ticketId: string): Plans {
  const ofTransaction = transaction && plans.get(transaction);
  const ofTicket = ofTransaction?.get(ticketId) ?? {};
  ofTransaction?.delete(ticketId);
  return ofTicket;
}
