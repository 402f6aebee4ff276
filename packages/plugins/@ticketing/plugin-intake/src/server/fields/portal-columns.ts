import type { Database } from '@nocobase/database';
import { columns, type TicketFieldExtension } from '@ticketing/plugin-tickets';
import { tExpression } from '../locale';

const { belongsTo, checkbox, foreignKey, json } = columns;
type Fields = ReturnType<typeof json>[];

/** What a customer keeps from the others of his organisation. */
export const PORTAL_COLUMNS: TicketFieldExtension = {
  key: 'portal',
  fields: [checkbox('portalIsPrivate', tExpression('Only the requester sees it in the portal'), { defaultValue: false })],
  carried: ['portalIsPrivate'],
  // What was said in private stays so.
  merged: (source) => (source('portalIsPrivate') === true ? { portalIsPrivate: true } : {}),
};

/**
 * Who is who in the portal: the account of a contact, what a customer shares among his contacts, and what customers are asked of a business type.
 * The first two open tickets to people; hooks/guard-portal-links.ts says who may set them.
 */
export function addPortalColumns(db: Database): void {
  add(db, 'ticketingContacts', [
    foreignKey('userId', tExpression('Account ID'), 'bigInt', { unique: true }),
    belongsTo('user', tExpression('Account'), { target: 'users', foreignKey: 'userId', label: 'nickname', onDelete: 'SET NULL' }),
  ]);
  add(db, 'ticketingCustomers', [checkbox('sharesTickets', tExpression('Contacts see all tickets of this customer'), { defaultValue: false })]);
  add(db, 'ticketingBusinessTypes', [
    checkbox('isInPortal', tExpression('Customers may file it in the portal'), { defaultValue: true }),
    json('portalFields', tExpression('Fields customers fill in (names; empty: all but those of the desk)')),
  ]);
}

function add(db: Database, collection: string, fields: Fields): void {
  for (const { name, ...options } of fields) db.getCollection(collection).addField(name, options);
}
