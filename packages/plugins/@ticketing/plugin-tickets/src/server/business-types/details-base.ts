import { belongsTo, foreignKey, id, systemFields } from '../fields/field-builders';

/** Columns every business collection has; a child inherits them natively or gets them copied, see business-type-registry.ts. */
export const detailsBaseFields = () => [
  id(),
  // Every sync of the host drops unique indexes no field asks for, and makes those a field asks for, also on children.
  foreignKey('ticketId', 'Ticket ID', 'bigInt', { unique: true }),
  belongsTo('ticket', 'Ticket', { target: 'ticketingTickets', foreignKey: 'ticketId', label: 'ticketNo', onDelete: 'CASCADE' }),
  ...systemFields(),
];
