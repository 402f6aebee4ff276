import { defineCollection } from '@nocobase/database';
import { id, integer, json, line, paragraph, systemFields, ticketingCollection } from '../fields/field-builders';

/**
 * Attachments of tickets and comments, a file collection of the stock file manager. Not the stock `attachments`: any signed-in
 * user may open those, and a ticket's files belong to the people who may read the ticket.
 */
export default defineCollection(
  ticketingCollection(
    'ticketingFiles',
    'Ticket files',
    'title',
    [
      id(),
      line('title', 'Title'),
      line('filename', 'File name'),
      line('extname', 'Extension name'),
      integer('size', 'Size'),
      line('mimetype', 'MIME type'),
      {
        name: 'storage',
        type: 'belongsTo',
        target: 'storages',
        foreignKey: 'storageId',
        deletable: false,
        interface: 'm2o',
        uiSchema: {
          type: 'object',
          title: '{{t("Storage", { ns: "@ticketing/plugin-tickets" })}}',
          'x-component': 'AssociationField',
          'x-component-props': { fieldNames: { value: 'id', label: 'title' } },
          'x-read-pretty': true,
        },
      },
      paragraph('path', 'Path'),
      paragraph('url', 'URL'),
      json('meta', 'Meta'),
      ...systemFields(),
    ],
    { template: 'file' },
  ),
);
