import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { knowledgeCollection } from '../fields/knowledge-collection';
import { tExpression } from '../locale';

const { belongsTo, foreignKey, id, moment } = columns;

/** Which article helped with which ticket: put into a reply by whom and when, once for each ticket. */
export default defineCollection(
  knowledgeCollection(
    'ticketingArticleUses',
    'Uses of articles',
    'id',
    [
      id(),
      foreignKey('articleId', tExpression('Article ID')),
      belongsTo('article', tExpression('Article'), { target: 'ticketingArticles', foreignKey: 'articleId', label: 'title', onDelete: 'CASCADE' }),
      foreignKey('ticketId', tExpression('Ticket ID')),
      belongsTo('ticket', tExpression('Ticket'), { target: 'ticketingTickets', foreignKey: 'ticketId', label: 'ticketNo', onDelete: 'CASCADE' }),
      foreignKey('userId', tExpression('User ID')),
      belongsTo('user', tExpression('User'), { target: 'users', foreignKey: 'userId', label: 'nickname', onDelete: 'SET NULL' }),
      moment('at', tExpression('Used at')),
    ],
    { createdAt: false, updatedAt: false, createdBy: false, updatedBy: false, indexes: [{ fields: ['articleId', 'ticketId'], unique: true }, { fields: ['ticketId'] }] },
  ),
);
