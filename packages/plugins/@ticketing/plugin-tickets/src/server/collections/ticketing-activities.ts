import { defineCollection } from '@nocobase/database';
import { belongsTo, foreignKey, id, json, line, moment, paragraph, ticketingCollection } from '../fields/field-builders';

/** Append-only history of tickets; hooks/history-is-append-only.ts refuses every change. */
export default defineCollection(
  ticketingCollection(
    'ticketingActivities',
    'Activities',
    'type',
    [
      id(),
      foreignKey('ticketId', 'Ticket ID'),
      belongsTo('ticket', 'Ticket', { target: 'ticketingTickets', foreignKey: 'ticketId', label: 'ticketNo', onDelete: 'NO ACTION' }),
      line('type', 'Type'),
      moment('at', 'At'),
      foreignKey('actorId', 'Actor ID'),
      belongsTo('actor', 'Actor', { target: 'users', foreignKey: 'actorId', label: 'nickname', onDelete: 'NO ACTION' }),
      line('actorName', 'Actor name'),
      json('from', 'From'),
      json('to', 'To'),
      paragraph('reason', 'Reason'),
      json('data', 'Data'),
    ],
    {
      createdAt: false,
      updatedAt: false,
      createdBy: false,
      updatedBy: false,
      indexes: [{ fields: ['ticketId', 'at'] }],
    },
  ),
);
