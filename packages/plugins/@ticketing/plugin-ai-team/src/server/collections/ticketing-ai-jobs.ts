import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { aiCollection, ticketOf } from '../fields/ai-collection';
import { tExpression } from '../locale';

const { id, integer, moment } = columns;

/** Tickets that wait to be analysed: written with the ticket, taken by one node, gone when it is done. */
export default defineCollection(
  aiCollection(
    'ticketingAiJobs',
    'Tickets to analyse',
    [id(), ...ticketOf(), integer('tries', tExpression('Tries'), { defaultValue: 0 }), moment('nextTryAt', tExpression('Next try'))],
    { indexes: [{ fields: ['ticketId'], unique: true }, { fields: ['nextTryAt'] }] },
  ),
);
