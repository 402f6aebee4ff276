import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { knowledgeCollection } from '../fields/knowledge-collection';
import { tExpression } from '../locale';

const { belongsTo, foreignKey, id, integer, line, moment, paragraph } = columns;

/** Where a published text stands in the space of meanings of a model; see meaning/. A row without a vector is being worked out by a node. */
export default defineCollection(
  knowledgeCollection(
    'ticketingArticleVectors',
    'Vectors of articles',
    'id',
    [
      id(),
      foreignKey('articleId', tExpression('Article ID')),
      belongsTo('article', tExpression('Article'), { target: 'ticketingArticles', foreignKey: 'articleId', label: 'title', onDelete: 'CASCADE' }),
      line('model', tExpression('Embedding model')),
      integer('version', tExpression('Version')),
      paragraph('vector', tExpression('Vector'), { length: 'long' }),
      moment('claimedUntil', tExpression('Being worked out until')),
    ],
    { createdAt: false, updatedAt: false, createdBy: false, updatedBy: false, indexes: [{ fields: ['articleId', 'model'], unique: true }] },
  ),
);
