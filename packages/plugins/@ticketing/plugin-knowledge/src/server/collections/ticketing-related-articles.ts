import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { knowledgeCollection } from '../fields/knowledge-collection';
import { tExpression } from '../locale';

const { foreignKey, id } = columns;

/** Which article leads on to which. */
export default defineCollection(
  knowledgeCollection('ticketingRelatedArticles', 'Related articles', 'id', [id(), foreignKey('articleId', tExpression('Article ID')), foreignKey('relatedId', tExpression('Related article ID'))], {
    createdBy: false, updatedBy: false, createdAt: false, updatedAt: false, indexes: [{ fields: ['articleId', 'relatedId'], unique: true }],
  }),
);
