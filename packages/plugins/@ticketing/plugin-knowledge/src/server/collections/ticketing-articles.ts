import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { STATE_CHOICES } from '../fields/choices';
import { knowledgeCollection } from '../fields/knowledge-collection';
import { writtenColumns } from '../fields/written-columns';
import { tExpression } from '../locale';

const { belongsTo, belongsToMany, choice, foreignKey, hasMany, id, integer, line, moment, systemFields } = columns;

/**
 * What the desk knows. The row is the working copy; what readers get is the version `liveVersion` names, so that a published article can be rewritten
 * in peace. State, versions and counts follow rules, see hooks/guard-articles.ts.
 */
export default defineCollection(
  knowledgeCollection(
    'ticketingArticles',
    'Articles',
    'title',
    [
      id(),
      line('articleNo', tExpression('Article number'), { unique: true }),
      ...writtenColumns(),
      choice('state', tExpression('State'), STATE_CHOICES, { defaultValue: 'draft' }),
      integer('version', tExpression('Version'), { defaultValue: 1 }),
      integer('liveVersion', tExpression('Published version')),
      moment('publishedAt', tExpression('Published at')),
      moment('reviewBy', tExpression('Look at it again by')),
      foreignKey('ownerId', tExpression('Owner ID')),
      belongsTo('owner', tExpression('Owner'), { target: 'users', foreignKey: 'ownerId', label: 'nickname', onDelete: 'SET NULL' }),
      foreignKey('sourceTicketId', tExpression('Source ticket ID')),
      belongsTo('sourceTicket', tExpression('Source ticket'), { target: 'ticketingTickets', foreignKey: 'sourceTicketId', label: 'ticketNo', onDelete: 'SET NULL' }),
      line('sentBackReason', tExpression('Sent back because')),
      integer('helpfulCount', tExpression('Found helpful'), { defaultValue: 0 }),
      integer('unhelpfulCount', tExpression('Found not helpful'), { defaultValue: 0 }),
      integer('useCount', tExpression('Used in replies'), { defaultValue: 0 }),
      integer('viewCount', tExpression('Read by customers'), { defaultValue: 0 }),
      hasMany('versions', tExpression('Versions'), { target: 'ticketingArticleVersions', foreignKey: 'articleId', label: 'version', onDelete: 'CASCADE' }),
      hasMany('uses', tExpression('Uses'), { target: 'ticketingArticleUses', foreignKey: 'articleId', label: 'id', onDelete: 'CASCADE' }),
      hasMany('votes', tExpression('Votes'), { target: 'ticketingArticleVotes', foreignKey: 'articleId', label: 'id', onDelete: 'CASCADE' }),
      hasMany('moves', tExpression('Moves'), { target: 'ticketingArticleMoves', foreignKey: 'articleId', label: 'id', onDelete: 'CASCADE' }),
      hasMany('imageUses', tExpression('Uses of images'), { target: 'ticketingArticleImageUses', foreignKey: 'articleId', label: 'id', onDelete: 'CASCADE' }),
      belongsToMany('related', tExpression('Related articles'), {
        target: 'ticketingArticles', through: 'ticketingRelatedArticles', foreignKey: 'articleId', otherKey: 'relatedId', label: 'title',
      }),
      ...systemFields(),
    ],
    { indexes: [{ fields: ['state', 'kind'] }, { fields: ['liveVersion'] }, { fields: ['categoryId'] }, { fields: ['sourceTicketId'] }, { fields: ['reviewBy'] }] },
  ),
);
