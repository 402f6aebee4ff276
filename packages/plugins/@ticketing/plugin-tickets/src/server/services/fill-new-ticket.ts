import type { Model } from '@nocobase/database';
import { chooseStatus } from '../../domain/status/choose-status';
import type { NewTicketStage } from '../../domain/ticket/check-new-ticket-step';
import { errorOf, TicketingError } from '../errors/ticketing-error';
import { decideNewAssignment, guardNewAssignment } from './assign-new-ticket';
import { timeOf } from './backdate';
import { ruledOnCreate } from '../registries/extended-columns';
import { checkPlainValues } from './check-plain-values';
import type { Desk } from './desk';
import { addFirstEntry } from './first-entries';
import { readNewTicketSetup } from './new-ticket-setup';
import { drawTicketNumber } from './ticket-numbers';
import { isRuleWrite, type WriteOptions } from './write-mark';

/**
 * Completes a ticket that is about to be created: number, status, moments, counters, the priority its business type suggests, and
 * what other plugins add in their steps. Throws ticket.fieldReadOnly when the caller tried to set those, names what is wrong in the
 * plain columns, or what a guard refuses when the ticket is filed for somebody.
 */
export async function fillNewTicket(desk: Desk, ticket: Model, options: WriteOptions): Promise<void> {
  const { db, registries } = desk;
  const { transaction } = options;
  const given = Object.keys(ticket.dataValues).filter((column) => ticket.get(column) != null);
  const fields = given.filter((column) => ruledOnCreate(registries).includes(column));
  if (fields.length && !isRuleWrite(options)) throw new TicketingError('ticket.fieldReadOnly', { fields });
  if (!given.includes('title')) throw new TicketingError('ticket.titleRequired', { field: 'title' });
  await checkPlainValues(db, ticket, given, options);

  const now = timeOf(desk, transaction);
  const assigneeId = ticket.get('assigneeId');
  if (assigneeId && !(await db.getRepository('users').count({ filter: { id: assigneeId as number }, transaction }))) {
    throw new TicketingError('ticket.assigneeUnknown', { field: 'assigneeId' });
  }
  const { statuses, timeZone } = options.ticketingSetup ?? (await readNewTicketSetup(db, transaction));
  const status = chooseStatus(statuses, 'new');
  if (!status.ok) throw errorOf(status);

  ticket.set({
    title: String(ticket.get('title')).trim(),
    ticketNo: options.ticketingNumber ?? (await drawTicketNumber(db, now, timeZone, transaction)),
    status: status.value.code,
    statusCategory: 'new',
    assigneeId: null,
    priority: ticket.get('priority') ?? (await usualPriority(desk, ticket, options)),
    sourceChannel: ticket.get('sourceChannel') ?? 'agent',
    submittedAt: now,
    assignedAt: null,
    transferCount: 0,
    returnCount: 0,
    reopenCount: 0,
    version: 1,
  });
  const assignment = assigneeId ? decideNewAssignment(ticket, String(assigneeId), { now, statuses }, options) : null;
  await takeSteps(desk, 'route', ticket, options);
  if (assignment) await guardNewAssignment(desk, ticket, assignment, transaction);
  await takeSteps(desk, 'promise', ticket, options);
}

async function takeSteps({ registries }: Desk, stage: NewTicketStage, ticket: Model, options: WriteOptions): Promise<void> {
  const steps = registries.newTicketSteps.list().filter((step) => step.stage === stage);
  for (const step of steps) await step.fill({ ticket, transaction: options.transaction, options, tell: (entry) => addFirstEntry(ticket, entry) });
}

async function usualPriority(desk: Desk, ticket: Model, options: WriteOptions): Promise<string> {
  const code = ticket.get('businessTypeCode');
  const type =
    code &&
    (await desk.db.getCollection('ticketingBusinessTypes').model.findOne({
      where: { code },
      attributes: ['defaultPriority'],
      transaction: options.transaction,
      raw: true,
    }));
  return (type as { defaultPriority?: string } | null)?.defaultPriority || 'P2';
}
