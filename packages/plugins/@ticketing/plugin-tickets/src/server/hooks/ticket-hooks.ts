import type { Model } from '@nocobase/database';
import { changesBetween } from '../../domain/history/changes';
import { TicketingError } from '../errors/ticketing-error';
import { announce } from '../events/ticket-events';
import { ruledColumns, silentColumns } from '../registries/extended-columns';
import { noteOfNewAssignment } from '../services/assign-new-ticket';
import { timeOf } from '../services/backdate';
import type { Desk } from '../services/desk';
import { firstEntriesOf } from '../services/first-entries';
import { recordActivity, recordFirstActivities, type ActivityEntry } from '../services/history';
import { checkPlainValues } from '../services/check-plain-values';
import { fillNewTicket } from '../services/fill-new-ticket';
import { ticketsBornIn } from '../services/tickets-born-in';
import { actorOf, isRuleWrite, type WriteOptions } from '../services/write-mark';

/** The row as it was before an update, read under lock; from beforeUpdate to afterUpdate of the same instance. */
const rowsBefore = new WeakMap<Model, Record<string, unknown>>();

/** Whoever writes a ticket - page, API, workflow, another plugin - meets the same rules, since they stand at the database. */
export function guardTickets(desk: Desk): void {
  const { db } = desk;
  db.on('ticketingTickets.beforeCreate', (ticket: Model, options: WriteOptions) => fillNewTicket(desk, ticket, options));
  db.on('ticketingTickets.afterCreate', (ticket: Model, options: WriteOptions) => tellCreated(desk, ticket, options));
  db.on('ticketingTickets.beforeUpdate', (ticket: Model, options: WriteOptions) => guardUpdate(desk, ticket, options));
  db.on('ticketingTickets.afterUpdate', (ticket: Model, options: WriteOptions) => tellUpdated(desk, ticket, options));
  db.on('ticketingTickets.beforeBulkUpdate', (options: WriteOptions & { attributes?: object; individualHooks?: boolean }) =>
    guardBulkUpdate(desk, options),
  );
  db.on('ticketingTickets.beforeBulkDestroy', (options: { individualHooks?: boolean }) => {
    options.individualHooks = true;
  });
  db.on('ticketingTickets.afterDestroy', (ticket: Model, options: WriteOptions) => tellDeleted(desk, ticket, options));
}

async function tellCreated(desk: Desk, ticket: Model, options: WriteOptions): Promise<void> {
  const ticketId = String(ticket.get('id'));
  const actor = actorOf(options);
  ticketsBornIn(options.transaction).add(ticketId);
  const { reason = null, data = {} } = noteOfNewAssignment(ticket) ?? {};
  const at = ticket.get('submittedAt') as Date;
  const to = Object.fromEntries(['title', 'businessTypeCode', 'priority', 'status', 'assigneeId'].map((name) => [name, ticket.get(name) ?? null]));
  const created: ActivityEntry = { ticketId, type: 'created', at, actor, to, reason, data: { channel: ticket.get('sourceChannel'), ...data } };
  const others = firstEntriesOf(ticket).map((entry): ActivityEntry => ({ ...entry, ticketId, at, actor: null }));
  const entries = [created, ...others].map((entry) => ({ ...entry, id: newId(desk) }));
  await recordFirstActivities(desk.db, entries, options.transaction);
  const told = { activityId: entries[0].id, ticketId, ticketNo: String(ticket.get('ticketNo')), actorId: actor?.id ?? null };
  await announce(desk, 'ticketing:ticket.created', told, options.transaction, options.context);
}

async function guardUpdate(desk: Desk, ticket: Model, options: WriteOptions): Promise<void> {
  const changed = (ticket.changed() || []) as string[];
  if (!changed.length) return;
  const { transaction } = options;
  const before = (await desk.db.getCollection('ticketingTickets').model.findByPk(ticket.get('id') as number, {
    transaction,
    raw: true,
    ...(transaction && { lock: transaction.LOCK.UPDATE }),
  })) as unknown as Record<string, unknown> | null;
  if (!before) throw new TicketingError('ticket.notFound');
  const version = Number(before.version ?? 0);
  if (options.expectedVersion != null && options.expectedVersion !== version) {
    throw new TicketingError('ticket.staleVersion', { expectedVersion: options.expectedVersion, version });
  }
  if (!isRuleWrite(options)) {
    const fields = changed.filter((column) => ruledColumns(desk.registries).includes(column));
    if (fields.length) throw new TicketingError('ticket.fieldReadOnly', { fields });
    await checkPlainValues(desk.db, ticket, changed, options);
  }
  ticket.set('version', version + 1);
  rowsBefore.set(ticket, before);
}

async function tellUpdated(desk: Desk, ticket: Model, options: WriteOptions): Promise<void> {
  const before = rowsBefore.get(ticket);
  rowsBefore.delete(ticket);
  if (!before || isRuleWrite(options)) return; // a rule writes its own history row
  const after = Object.fromEntries(Object.keys(before).map((column) => [column, ticket.get(column)]));
  const changes = changesBetween(before, after, silentColumns(desk.registries));
  if (!changes.length) return;
  const ticketId = String(ticket.get('id'));
  const actor = actorOf(options);
  const activity = await recordActivity(
    desk.db,
    {
      ticketId,
      type: 'updated',
      at: timeOf(desk, options.transaction),
      actor,
      from: Object.fromEntries(changes.map((change) => [change.field, change.from])),
      to: Object.fromEntries(changes.map((change) => [change.field, change.to])),
    },
    options.transaction,
  );
  const told = { activityId: String(activity.get('id')), ticketId, changes, actorId: actor?.id ?? null };
  await announce(desk, 'ticketing:ticket.updated', told, options.transaction, options.context);
}

const newId = ({ app }: Desk): string => String(app.snowflakeIdGenerator.generate());

/** A bulk update would pass by the history: each row goes through the same rules as a single one. */
function guardBulkUpdate(desk: Desk, options: WriteOptions & { attributes?: object; individualHooks?: boolean }): void {
  const columns = Object.keys(options.attributes ?? {});
  const fields = columns.filter((column) => ruledColumns(desk.registries).includes(column));
  if (fields.length && !isRuleWrite(options)) throw new TicketingError('ticket.fieldReadOnly', { fields });
  options.individualHooks = true;
}

async function tellDeleted(desk: Desk, ticket: Model, options: WriteOptions): Promise<void> {
  if (options?.ticketingWrite === 'removal') return;
  const [ticketId, ticketNo] = [String(ticket.get('id')), String(ticket.get('ticketNo'))];
  const actor = actorOf(options);
  const activity = await recordActivity(
    desk.db,
    { ticketId, type: 'deleted', at: timeOf(desk, options?.transaction), actor, from: { ticketNo, title: ticket.get('title') } },
    options?.transaction,
  );
  const told = { activityId: String(activity.get('id')), ticketId, ticketNo, ticket: ticket.toJSON(), actorId: actor?.id ?? null };
  await announce(desk, 'ticketing:ticket.deleted', told, options?.transaction, options?.context);
}
