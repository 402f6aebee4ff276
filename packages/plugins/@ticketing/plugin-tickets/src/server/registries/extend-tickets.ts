import type { Database } from '@nocobase/database';
import tickets from '../collections/ticketing-tickets';
import type { Registries } from './registries';

/** The fields tickets have without any other plugin; those of the stock options createdBy and updatedBy are not in the list. */
export const fieldsOfTickets: readonly string[] = [
  ...(tickets.fields ?? []).map((field) => String(field.name)),
  'createdBy',
  'createdById',
  'updatedBy',
  'updatedById',
];

/**
 * Adds the fields of every registered extension to tickets. Their columns come with NocoBase's next sync - when the plugin is enabled
 * or upgraded - and seeds/field-records.ts makes them visible in the data source manager.
 */
export function extendTickets(db: Database, { fieldExtensions }: Registries): void {
  fieldExtensions.follow(({ fields }) => {
    for (const { name, ...options } of fields) db.getCollection('ticketingTickets').addField(name, options);
  });
}
