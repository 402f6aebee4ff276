import type { Database, Model, Transaction } from '@nocobase/database';
import { readNames } from '../agents/read-names';
import type { AssignmentPlan, EndReason } from './assignment-plan';

const MINUTE_MS = 60_000;

const assignmentsOf = (db: Database) => db.getCollection('ticketingAssignments').model;

/** The ticket as it is when it is assigned. */
export interface AssignedTicket {
  ticketId: string;
  queueId: string | null;
  routingRuleId: string | null;
  assigneeId: string;
  /** Since when it waited; null: it did not. */
  waitedSince: Date | null;
}

/** Writes the row of an assignment, in the transaction that assigns. */
export async function writeAssignment(db: Database, ticket: AssignedTicket, plan: AssignmentPlan, at: Date, transaction: Transaction | undefined): Promise<void> {
  const { assignmentId, ...facts } = plan;
  const { ticketId, queueId, routingRuleId, assigneeId, waitedSince } = ticket;
  await assignmentsOf(db).create(
    {
      ...facts,
      id: assignmentId,
      ticketId,
      queueId,
      ruleId: routingRuleId,
      userId: assigneeId,
      userName: (await readNames(db, [assigneeId], transaction)).get(assigneeId) ?? assigneeId,
      at,
      waitedMinutes: waitedSince && Math.max(0, Math.round((at.getTime() - waitedSince.getTime()) / MINUTE_MS)),
    },
    { transaction, hooks: false },
  );
}

/** Ends the assignment that lasts, if one does. */
export async function endAssignment(db: Database, ticketId: string, endReason: EndReason, at: Date, transaction: Transaction | undefined): Promise<void> {
  await assignmentsOf(db).update({ endedAt: at, endReason }, { where: { ticketId, endedAt: null }, transaction, hooks: false });
}

/** The last assignment goes on, if the ticket was done with this person: whoever returns it then is the one who had it. */
export async function resumeAssignment(db: Database, ticketId: string, userId: string, transaction: Transaction | undefined): Promise<void> {
  const last = (await assignmentsOf(db).findOne({ where: { ticketId }, order: [['at', 'DESC'], ['id', 'DESC']], transaction })) as Model | null;
  if (last?.get('endReason') !== 'finished' || String(last.get('userId')) !== userId) return;
  await last.update({ endedAt: null, endReason: null }, { transaction, hooks: false });
}

export async function acceptAssignment(db: Database, ticketId: string, at: Date, transaction: Transaction | undefined): Promise<void> {
  await assignmentsOf(db).update({ acceptedAt: at }, { where: { ticketId, endedAt: null, acceptedAt: null }, transaction, hooks: false });
}

/** Takes the assignments of a ticket along that was made up and goes again. */
export async function removeAssignments(db: Database, ticketId: string, transaction: Transaction | undefined): Promise<void> {
  await assignmentsOf(db).destroy({ where: { ticketId }, transaction, hooks: false });
}
