import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { aiCollection, decimal, ticketOf } from '../fields/ai-collection';
import { SKIP_CHOICES, TIER_CHOICES } from '../fields/choices';
import { tExpression } from '../locale';

const { choice, id, integer, line, moment, paragraph } = columns;

/** What AI was asked and how that went: one row for each time. */
export default defineCollection(
  aiCollection(
    'ticketingAiRuns',
    'AI runs',
    [
      id(),
      ...ticketOf(),
      line('task', tExpression('Task')),
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
    ],
    { indexes: [{ fields: ['ticketId', 'at'] }, { fields: ['at'] }] },
  ),
);
