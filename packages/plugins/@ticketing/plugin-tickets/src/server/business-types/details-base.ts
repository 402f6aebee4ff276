import { belongsTo, foreignKey, id, systemFields } from '../fields/field-builders';

/** Columns every business collection has; a child inherits them natively or gets them copied, see business-type-registry.ts. */
export const detailsBaseFields = () => [
  id(),
  foreignKey('ticketId', 'Ticket ID'),
  belongsTo('ticket', 'Ticket', { target: 'ticketingTickets', foreignKey: 'ticketId', label: 'ticketNo', onDelete: 'CASCADE' }),
  ...systemFields(),
];
