import { defineCollection } from '@nocobase/database';
import { LANGUAGE_CHOICES } from '../fields/choices';
import { belongsToMany, choice, email, hasMany, id, line, paragraph, systemFields, ticketingCollection } from '../fields/field-builders';

export default defineCollection(
  ticketingCollection(
    'ticketingContacts',
    'Contacts',
    'name',
    [
      id(),
      line('name', 'Name'),
      email('email', 'E-mail'),
      line('phone', 'Phone'),
      line('position', 'Position'),
      choice('languageCode', 'Language', LANGUAGE_CHOICES),
      paragraph('remark', 'Remark'),
      belongsToMany('customers', 'Customers', {
        target: 'ticketingCustomers',
        through: 'ticketingContactCustomers',
        foreignKey: 'contactId',
        otherKey: 'customerId',
        label: 'name',
      }),
      hasMany('tickets', 'Tickets', { target: 'ticketingTickets', foreignKey: 'contactId', label: 'ticketNo', onDelete: 'SET NULL' }),
      ...systemFields(),
    ],
    { indexes: [{ fields: ['email'] }, { fields: ['name'] }] },
  ),
);
