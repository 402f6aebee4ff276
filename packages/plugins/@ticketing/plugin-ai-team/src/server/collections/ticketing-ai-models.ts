import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { aiCollection } from '../fields/ai-collection';
import { tExpression } from '../locale';

const { id, integer, line, moment, paragraph } = columns;

/** What was learned: numbers, from which no text of a ticket can be read. */
export default defineCollection(
  aiCollection('ticketingAiModels', 'Learned models', [
    id(),
    line('key', tExpression('Key'), { unique: true }),
    paragraph('stored', tExpression('Model'), { length: 'long' }),
    integer('examples', tExpression('Tickets learned from')),
    moment('trainedAt', tExpression('Trained at')),
    moment('claimedUntil', tExpression('Being trained until')),
  ]),
);
