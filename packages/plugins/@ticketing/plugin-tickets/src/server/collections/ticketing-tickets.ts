import { defineCollection } from '@nocobase/database';
import { CHANNEL_CHOICES, LANGUAGE_CHOICES, PRIORITY_CHOICES, URGENCY_CHOICES } from '../fields/choices';
import {
  belongsTo,
  belongsToMany,
  choice,
  email,
  foreignKey,
  hasMany,
  id,
  integer,
  line,
  moment,
  paragraph,
  systemFields,
  ticketingCollection,
} from '../fields/field-builders';
import { STATUS_CATEGORY_CHOICES } from '../seeds/built-in-statuses';

export default defineCollection(
  ticketingCollection(
    'ticketingTickets',
    'Tickets',
    'title',
    [
      id(),
      line('ticketNo', 'Ticket number', { unique: true }),
      line('title', 'Title'),
      paragraph('description', 'Description'),

      foreignKey('businessTypeCode', 'Business type code', 'string', { index: true }),
      belongsTo('businessType', 'Business type', {
        target: 'ticketingBusinessTypes',
        foreignKey: 'businessTypeCode',
        targetKey: 'code',
        label: 'title',
        onDelete: 'RESTRICT',
      }),
      foreignKey('categoryCode', 'Category code', 'string'),
      belongsTo('category', 'Category', {
        target: 'ticketingCategories',
        foreignKey: 'categoryCode',
        targetKey: 'code',
        label: 'title',
        onDelete: 'SET NULL',
      }),
      choice('priority', 'Priority', PRIORITY_CHOICES),
      choice('customerUrgency', 'Customer urgency', URGENCY_CHOICES),
      // The choices follow ticketingStatuses, see services/status-choices.ts.
      choice('status', 'Status', STATUS_CATEGORY_CHOICES, { index: true }),
      choice('statusCategory', 'Status category', STATUS_CATEGORY_CHOICES),

      choice('sourceChannel', 'Channel', CHANNEL_CHOICES),
      line('sourceSystem', 'Source system'),
      line('externalRefId', 'External reference'),
      line('dedupeKey', 'Deduplication key', { unique: true, hidden: true }),

      foreignKey('customerId', 'Customer ID'),
      belongsTo('customer', 'Customer', { target: 'ticketingCustomers', foreignKey: 'customerId', label: 'name', onDelete: 'SET NULL' }),
      foreignKey('contactId', 'Contact ID'),
      belongsTo('contact', 'Contact', { target: 'ticketingContacts', foreignKey: 'contactId', label: 'name', onDelete: 'SET NULL' }),
      line('contactName', 'Contact name'),
      email('contactEmail', 'Contact e-mail'),
      line('contactPhone', 'Contact phone'),
      line('contactCompany', 'Contact company'),
      choice('languageCode', 'Language', LANGUAGE_CHOICES),

      foreignKey('assigneeId', 'Assignee ID'),
      // hooks/user-hooks.ts returns open tickets when a user goes; a plain SET NULL would pass by the history.
      belongsTo('assignee', 'Assignee', { target: 'users', foreignKey: 'assigneeId', label: 'nickname', onDelete: 'NO ACTION' }),
      line('assigneeDepartment', 'Assignee department'),
      integer('transferCount', 'Transfers'),
      integer('returnCount', 'Returns'),
      integer('reopenCount', 'Reopens'),

      moment('submittedAt', 'Submitted at'),
      moment('assignedAt', 'Assigned at'),
      moment('acceptedAt', 'Accepted at'),
      moment('firstRespondedAt', 'First response at'),
      moment('pendingUntil', 'Pending until'),
      moment('resolvedAt', 'Resolved at'),
      moment('closedAt', 'Closed at'),
      moment('lastCustomerReplyAt', 'Last customer reply at'),
      moment('lastAgentReplyAt', 'Last agent reply at'),
      moment('nextDeskActionAt', 'Next action of the desk at', { index: true, hidden: true }),
      paragraph('resolution', 'Resolution'),
      foreignKey('mergedIntoId', 'Merged into ID'),
      belongsTo('mergedInto', 'Merged into', { target: 'ticketingTickets', foreignKey: 'mergedIntoId', label: 'ticketNo', onDelete: 'NO ACTION' }),
      integer('version', 'Version'),

      hasMany('comments', 'Comments', { target: 'ticketingComments', foreignKey: 'ticketId', label: 'id', onDelete: 'CASCADE' }),
      // The history outlives its ticket.
      hasMany('activities', 'Activities', { target: 'ticketingActivities', foreignKey: 'ticketId', label: 'id', onDelete: 'NO ACTION' }),
      belongsToMany('attachments', 'Attachments', {
        target: 'ticketingFiles',
        through: 'ticketingTicketFiles',
        foreignKey: 'ticketId',
        otherKey: 'fileId',
        label: 'title',
      }),
      belongsToMany('followers', 'Followers', {
        target: 'users',
        through: 'ticketingFollowers',
        foreignKey: 'ticketId',
        otherKey: 'userId',
        label: 'nickname',
      }),
      belongsToMany('relatedTickets', 'Related tickets', {
        target: 'ticketingTickets',
        through: 'ticketingTicketLinks',
        foreignKey: 'ticketId',
        otherKey: 'relatedTicketId',
        label: 'ticketNo',
      }),
      ...systemFields(),
    ],
    {
      indexes: [
        // The views of the desk: open tickets, mine, newest first.
        { fields: ['createdAt'] },
        { fields: ['assigneeId', 'statusCategory'] },
        { fields: ['statusCategory', 'createdAt'] },
        { fields: ['customerId'] },
        { fields: ['contactId'] },
        { fields: ['mergedIntoId'] },
      ],
    },
  ),
);
