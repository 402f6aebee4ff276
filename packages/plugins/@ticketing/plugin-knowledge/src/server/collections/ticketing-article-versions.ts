import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { knowledgeCollection } from '../fields/knowledge-collection';
import { writtenColumns } from '../fields/written-columns';
import { tExpression } from '../locale';

const { belongsTo, foreignKey, id, integer, line, moment } = columns;

/** Every text an article ever had; nothing updates or deletes a row. */
export default defineCollection(
  knowledgeCollection(
    'ticketingArticleVersions',
    'Article versions',
    'version',
    [
      id(),
      foreignKey('articleId', tExpression('Article ID')),
      belongsTo('article', tExpression('Article'), { target: 'ticketingArticles', foreignKey: 'articleId', label: 'title', onDelete: 'CASCADE' }),
      integer('version', tExpression('Version')),
      ...writtenColumns(),
      moment('at', tExpression('Written at')),
      foreignKey('authorId', tExpression('Author ID')),
      belongsTo('author', tExpression('Author'), { target: 'users', foreignKey: 'authorId', label: 'nickname', onDelete: 'SET NULL' }),
      // Outlives the account.
      line('authorName', tExpression('Author name')),
    ],
    { createdAt: false, updatedAt: false, createdBy: false, updatedBy: false, indexes: [{ fields: ['articleId', 'version'], unique: true }] },
  ),
);
