import type { Database } from '@nocobase/database';

export interface DetailsRelation {
  /** Name of the relation on tickets: itSupportDetails. */
  association: string;
  /** The business collection it leads to. */
  collection: string;
}

/** Every relation from a ticket to one business row: whatever ticketingTickets "has one" of by ticketId. */
export function detailsRelations(db: Database): DetailsRelation[] {
  return [...db.getCollection('ticketingTickets').fields.values()]
    .filter((field) => field.type === 'hasOne' && field.options.foreignKey === 'ticketId')
    .map((field) => ({ association: field.name as string, collection: field.options.target as string }));
}

export const relationOfCollection = (db: Database, collection: string): DetailsRelation | undefined =>
  detailsRelations(db).find((relation) => relation.collection === collection);
