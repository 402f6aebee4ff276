import type { Model } from '@nocobase/database';
import { isStatusCategory } from '../../domain/status/status-category';
import { TicketingError } from '../errors/ticketing-error';
import type { Desk } from '../services/desk';
import { refreshStatusChoices } from '../services/status-choices';
import type { WriteOptions } from '../services/write-mark';

/** Built-in statuses keep their meaning, used ones stay, and the choices people see follow the table. */
export function guardStatuses(desk: Desk): void {
  const { db } = desk;
  db.on('ticketingStatuses.beforeSave', (status: Model) => checkStatus(status));
  db.on('ticketingStatuses.beforeDestroy', (status: Model, options: WriteOptions) => checkRemoval(desk, status, options));
  db.on('ticketingStatuses.beforeBulkDestroy', (options: { individualHooks?: boolean }) => {
    options.individualHooks = true;
  });
  const refresh = (_status: Model, options: WriteOptions) => refreshStatusChoices(db, options?.transaction);
  db.on('ticketingStatuses.afterSave', refresh);
  db.on('ticketingStatuses.afterDestroy', refresh);
}

function checkStatus(status: Model): void {
  const isNamed = [status.get('code'), status.get('title')].every((text) => String(text ?? '').trim());
  if (!isNamed || !isStatusCategory(status.get('category'))) throw new TicketingError('status.invalid');
  if (!status.isNewRecord && (status.changed('isBuiltIn') || (status.get('isBuiltIn') && (status.changed('code') || status.changed('category'))))) {
    throw new TicketingError('status.builtIn');
  }
}

async function checkRemoval(desk: Desk, status: Model, options: WriteOptions): Promise<void> {
  if (status.get('isBuiltIn')) throw new TicketingError('status.builtIn');
  const inUse = await desk.db.getCollection('ticketingTickets').model.count({ where: { status: status.get('code') }, transaction: options?.transaction });
  if (inUse) throw new TicketingError('status.inUse');
}
