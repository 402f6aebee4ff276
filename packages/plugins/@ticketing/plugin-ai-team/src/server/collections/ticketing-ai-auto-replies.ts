import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { aiCollection, ticketOf } from '../fields/ai-collection';
import { tExpression } from '../locale';

const { foreignKey, id, moment } = columns;

/** Tickets that were answered by an article without a person: once each. */
export default defineCollection(
  aiCollection(
    'ticketingAiAutoReplies',
    'Automatic replies',
    [id(), ...ticketOf(), foreignKey('articleId', tExpression('Article ID')), foreignKey('commentId', tExpression('Comment ID')), moment('at', tExpression('At'))],
    { indexes: [{ fields: ['ticketId'], unique: true }, { fields: ['at'] }] },
  ),
);
