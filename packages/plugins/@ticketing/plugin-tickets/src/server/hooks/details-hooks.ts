import type { Model } from '@nocobase/database';
import { changesBetween, type FieldChange } from '../../domain/history/changes';
import { relationOfCollection } from '../business-types/details-relations';
import { announce } from '../events/ticket-events';
import { timeOf } from '../services/backdate';
import type { Desk } from '../services/desk';
import { recordActivity } from '../services/history';
import { lockTicket } from '../services/ticket-facts';
import { ticketsBornIn } from '../services/tickets-born-in';
import { actorOf, type WriteOptions } from '../services/write-mark';

const SYSTEM_COLUMNS = ['id', 'ticketId', 'createdAt', 'updatedAt', 'createdById', 'updatedById'];

/** Changes of a business row belong to the ticket's history and raise its version, whichever collection the row lives in. */
export function followDetails(desk: Desk): void {
  const follow = (row: Model, options: WriteOptions) => tellDetails(desk, row, options);
  // Business collections come and go in the data source manager, so we listen to all writes and look whose it is.
  desk.db.on('afterCreate', follow);
  desk.db.on('afterUpdate', follow);
}

async function tellDetails(desk: Desk, row: Model, options: WriteOptions): Promise<void> {
  const ticketId = row.dataValues?.ticketId;
  const transaction = options?.transaction;
  if (!ticketId || !transaction) return;
  const collection = desk.db.modelCollection.get(row.constructor as never)?.name;
  const relation = collection && relationOfCollection(desk.db, collection);
  if (!relation || ticketsBornIn(transaction).has(String(ticketId))) return;

  const changes = changesOfRow(row);
  if (!changes.length) return;
  const ticket = await lockTicket(desk.db, ticketId, transaction);
  await ticket.update({ version: Number(ticket.get('version')) + 1 }, { transaction, ticketingWrite: 'rule', hooks: false } as object);
  const actor = actorOf(options);
  const activity = await recordActivity(
    desk.db,
    {
      ticketId: String(ticketId),
      type: 'detailsChanged',
      at: timeOf(desk, transaction),
      actor,
      from: Object.fromEntries(changes.map((change) => [change.field, change.from])),
      to: Object.fromEntries(changes.map((change) => [change.field, change.to])),
      data: { ...relation },
    },
    transaction,
  );
  await announce(
    desk,
    'ticketing:ticket.detailsChanged',
    {
      activityId: String(activity.get('id')),
      ticketId: String(ticketId),
      association: relation.association,
      changes,
      actorId: actor?.id ?? null,
    },
    transaction,
    options.context,
  );
}

function changesOfRow(row: Model): FieldChange[] {
  const attributes = (row.constructor as unknown as { rawAttributes: Record<string, unknown> }).rawAttributes;
  const columns = Object.keys(row.dataValues).filter((column) => column in attributes && !SYSTEM_COLUMNS.includes(column));
  const before = Object.fromEntries(columns.map((column) => [column, row.isNewRecord ? null : row.previous(column)]));
  return changesBetween(before, Object.fromEntries(columns.map((column) => [column, row.get(column)])));
}
