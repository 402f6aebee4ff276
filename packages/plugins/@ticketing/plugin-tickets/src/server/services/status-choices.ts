import type { Database, Model, Transaction } from '@nocobase/database';
import { readStatuses } from './statuses';

/**
 * Keeps the choices of the select field ticketingTickets.status in step with ticketingStatuses, so that stock tables, filters and
 * forms show the desk's own names and colours.
 */
export async function refreshStatusChoices(db: Database, transaction?: Transaction): Promise<void> {
  const fields = db.getRepository('fields');
  const field = (await fields?.findOne({ filter: { collectionName: 'ticketingTickets', name: 'status' }, transaction })) as Model | null;
  if (!field) return; // not in the data source manager yet: the first seed calls again
  const choices = (await readStatuses(db, transaction)).map(({ code, title, color }) => ({ value: code, label: title, color }));
  const schema = (field.get('uiSchema') ?? {}) as { enum?: unknown };
  if (JSON.stringify(schema.enum) === JSON.stringify(choices)) return;
  await field.update({ uiSchema: { ...schema, enum: choices } }, { transaction });
}
