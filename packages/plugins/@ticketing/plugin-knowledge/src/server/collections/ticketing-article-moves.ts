import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { MOVE_CHOICES, STATE_CHOICES } from '../fields/choices';
import { knowledgeCollection } from '../fields/knowledge-collection';
import { tExpression } from '../locale';

const { belongsTo, choice, foreignKey, id, integer, line, moment } = columns;

/** Who sent an article to review, published or archived it, and when; nothing updates or deletes a row. */
export default defineCollection(
  knowledgeCollection(
    'ticketingArticleMoves',
    'Moves of articles',
    'id',
    [
      id(),
      foreignKey('articleId', tExpression('Article ID')),
      belongsTo('article', tExpression('Article'), { target: 'ticketingArticles', foreignKey: 'articleId', label: 'title', onDelete: 'CASCADE' }),
      choice('move', tExpression('Move'), MOVE_CHOICES),
      choice('fromState', tExpression('State before'), STATE_CHOICES),
      choice('toState', tExpression('State after'), STATE_CHOICES),
      integer('version', tExpression('Version')),
      line('reason', tExpression('Reason')),
      moment('at', tExpression('Moved at')),
      foreignKey('actorId', tExpression('Moved by ID')),
      belongsTo('actor', tExpression('Moved by'), { target: 'users', foreignKey: 'actorId', label: 'nickname', onDelete: 'SET NULL' }),
      // Outlives the account.
      line('actorName', tExpression('Name of who moved it')),
    ],
    { createdAt: false, updatedAt: false, createdBy: false, updatedBy: false, indexes: [{ fields: ['articleId', 'at'] }] },
  ),
);
