import { defineCollection } from '@nocobase/database';
import { belongsToMany, choice, hasMany, id, line, paragraph, systemFields, ticketingCollection } from '../fields/field-builders';

export default defineCollection(
  ticketingCollection('ticketingCustomers', 'Customers', 'name', [
    id(),
    line('name', 'Name'),
    choice('level', 'Customer level', [
      { value: 'standard', label: 'Standard', color: 'default' },
      { value: 'silver', label: 'Silver', color: 'geekblue' },
      { value: 'gold', label: 'Gold', color: 'gold' },
    ]),
    line('domain', 'E-mail domain'),
    line('phone', 'Phone'),
    paragraph('address', 'Address'),
    paragraph('remark', 'Remark'),
    belongsToMany('contacts', 'Contacts', {
      target: 'ticketingContacts',
      through: 'ticketingContactCustomers',
      foreignKey: 'customerId',
      otherKey: 'contactId',
      label: 'name',
    }),
    hasMany('tickets', 'Tickets', { target: 'ticketingTickets', foreignKey: 'customerId', label: 'ticketNo', onDelete: 'SET NULL' }),
    ...systemFields(),
  ]),
);
