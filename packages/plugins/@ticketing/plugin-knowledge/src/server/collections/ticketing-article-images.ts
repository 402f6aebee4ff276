import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { knowledgeCollection } from '../fields/knowledge-collection';
import { tExpression } from '../locale';

const { belongsTo, hasMany, id, integer, json, line, paragraph, systemFields } = columns;

/**
 * Images of articles, a file collection of the stock file manager. They are read through an address of ours, which knows where each is used (see
 * images/answer-image.ts), never through that of the storage.
 */
export default defineCollection(
  knowledgeCollection(
    'ticketingArticleImages',
    'Images of articles',
    'title',
    [
      id(),
      // What its address ends in.
      line('key', tExpression('Key'), { unique: true }),
      line('title', tExpression('Title')),
      line('filename', tExpression('File name')),
      line('extname', tExpression('File ending')),
      integer('size', tExpression('Size in bytes')),
      line('mimetype', tExpression('Type')),
      belongsTo('storage', tExpression('Storage'), { target: 'storages', foreignKey: 'storageId', label: 'title' }),
      paragraph('path', tExpression('Path')),
      paragraph('url', tExpression('URL')),
      json('meta', tExpression('More about the file')),
      hasMany('uses', tExpression('Uses of images'), { target: 'ticketingArticleImageUses', foreignKey: 'imageId', label: 'id', onDelete: 'CASCADE' }),
      ...systemFields(),
    ],
    { template: 'file' },
  ),
);
