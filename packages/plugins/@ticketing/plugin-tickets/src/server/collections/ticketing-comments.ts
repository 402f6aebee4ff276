import { defineCollection } from '@nocobase/database';
import { CHANNEL_CHOICES, DIRECTION_CHOICES } from '../fields/choices';
import { belongsTo, belongsToMany, checkbox, choice, foreignKey, id, paragraph, systemFields, ticketingCollection } from '../fields/field-builders';

export default defineCollection(
  ticketingCollection(
    'ticketingComments',
    'Comments',
    'id',
    [
      id(),
      foreignKey('ticketId', 'Ticket ID'),
      belongsTo('ticket', 'Ticket', { target: 'ticketingTickets', foreignKey: 'ticketId', label: 'ticketNo', onDelete: 'CASCADE' }),
      // Comments of merged tickets keep the ticket they were written on, also when that is deleted: empty means this one, and who may read it differs.
      foreignKey('originTicketId', 'Written on ticket ID'),
      belongsTo('originTicket', 'Written on', { target: 'ticketingTickets', foreignKey: 'originTicketId', label: 'ticketNo', onDelete: 'NO ACTION' }),
      foreignKey('parentId', 'Parent comment ID'),
      belongsTo('parent', 'Parent comment', { target: 'ticketingComments', foreignKey: 'parentId', label: 'id', onDelete: 'SET NULL' }),
      paragraph('content', 'Content'),
      choice('direction', 'Direction', DIRECTION_CHOICES),
      checkbox('isInternal', 'Internal note', { defaultValue: false }),
      checkbox('isFirstResponse', 'First response', { defaultValue: false }),
      foreignKey('authorId', 'Author ID'),
      belongsTo('author', 'Author', { target: 'users', foreignKey: 'authorId', label: 'nickname', onDelete: 'SET NULL' }),
      foreignKey('contactId', 'Contact ID'),
      belongsTo('contact', 'Contact', { target: 'ticketingContacts', foreignKey: 'contactId', label: 'name', onDelete: 'SET NULL' }),
      choice('channel', 'Channel', CHANNEL_CHOICES),
      belongsToMany('attachments', 'Attachments', {
        target: 'ticketingFiles',
        through: 'ticketingCommentFiles',
        foreignKey: 'commentId',
        otherKey: 'fileId',
        label: 'title',
      }),
      ...systemFields(),
    ],
    { indexes: [{ fields: ['ticketId', 'createdAt'] }] },
  ),
);
