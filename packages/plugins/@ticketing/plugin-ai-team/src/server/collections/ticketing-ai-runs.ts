import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { aiCollection, decimal, ticketOf } from '../fields/ai-collection';
import { SKIP_CHOICES, TASK_CHOICES, TIER_CHOICES } from '../fields/choices';
import { tExpression } from '../locale';

const { belongsTo, choice, foreignKey, id, integer, line, moment, paragraph } = columns;

/** What AI was asked and how that went: one row for each time. */
export default defineCollection(
  aiCollection(
    'ticketingAiRuns',
    'AI runs',
    [
      id(),
      ...ticketOf(),
      choice('task', tExpression('Task'), TASK_CHOICES),
      choice('tier', tExpression('Told by'), TIER_CHOICES),
      line('model', tExpression('Model')),
      moment('at', tExpression('At')),
      integer('ms', tExpression('Milliseconds')),
      integer('inputTokens', tExpression('Tokens read')),
      integer('outputTokens', tExpression('Tokens written')),
      decimal('cost', 'Cost'),
      decimal('confidence', 'Confidence'),
      paragraph('error', tExpression('Error')),
      choice('skippedBecause', tExpression('Left out'), SKIP_CHOICES),
      foreignKey('userId', tExpression('User ID')),
      belongsTo('user', tExpression('User'), { target: 'users', foreignKey: 'userId', label: 'nickname', onDelete: 'SET NULL' }),
      paragraph('prompt', tExpression('Prompt'), { length: 'long' }),
      paragraph('answer', tExpression('Answer'), { length: 'long' }),
    ],
    { indexes: [{ fields: ['ticketId', 'at'] }, { fields: ['at'] }] },
  ),
);
