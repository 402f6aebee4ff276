import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { aiCollection, ticketOf } from '../fields/ai-collection';
import { tExpression } from '../locale';

const { belongsTo, foreignKey, id, line, moment, paragraph } = columns;

/** What people said the category of a ticket is, the last word of each ticket, with the text it was said of. */
export default defineCollection(
  aiCollection(
    'ticketingAiCorrections',
    'Corrections',
    [
      id(),
      ...ticketOf(),
      paragraph('text', tExpression('Text'), { length: 'long' }),
      line('label', tExpression('Label')),
      foreignKey('userId', tExpression('User ID')),
      belongsTo('user', tExpression('User'), { target: 'users', foreignKey: 'userId', label: 'nickname', onDelete: 'SET NULL' }),
      moment('at', tExpression('At')),
    ],
    { indexes: [{ fields: ['ticketId'], unique: true }, { fields: ['at'] }] },
  ),
);
