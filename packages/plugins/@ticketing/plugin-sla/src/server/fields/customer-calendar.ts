import type { Database } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { tExpression } from '../locale';

/** A customer may have hours of their own; they count before those of the policy. */
export function addCalendarToCustomers(db: Database): void {
  const customers = db.getCollection('ticketingCustomers');
  const fields = [
    columns.foreignKey('slaCalendarId', tExpression('Working calendar ID')),
    columns.belongsTo('slaCalendar', tExpression('Working calendar'), {
      target: 'ticketingSlaCalendars', foreignKey: 'slaCalendarId', label: 'name', onDelete: 'RESTRICT',
    }),
  ];
  for (const { name, ...options } of fields) customers.addField(name, options);
}
