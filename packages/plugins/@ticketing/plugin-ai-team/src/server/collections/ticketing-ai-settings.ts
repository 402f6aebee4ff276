import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { aiCollection, decimal } from '../fields/ai-collection';
import { tExpression } from '../locale';

const { checkbox, id, integer, json, line } = columns;

/** One row: which language model is asked for what, and what it may cost. Without a service, the built-in models do what they can. */
export default defineCollection(
  aiCollection('ticketingAiSettings', 'AI settings', [
    id(),
    line('key', tExpression('Key'), { unique: true }),
    line('service', tExpression('LLM service')),
    line('model', tExpression('Model')),
    json('tasks', tExpression('Tasks')),
    checkbox('redacts', tExpression('Personal data are hidden from the model'), { defaultValue: true }),
    decimal('dailyBudget', 'Budget of a day'),
    decimal('inputPrice', 'Price of a million tokens read'),
    decimal('outputPrice', 'Price of a million tokens written'),
    line('currency', tExpression('Currency')),
    integer('timeoutSeconds', tExpression('An answer is waited for (seconds)')),
    checkbox('keepsPrompts', tExpression('Prompts and answers are kept'), { defaultValue: true }),
    checkbox('autoReply', tExpression('Simple questions are answered by themselves'), { defaultValue: false }),
    decimal('autoReplyThreshold', 'How well an article must fit'),
  ]),
);
