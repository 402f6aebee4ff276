import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { knowledgeCollection } from '../fields/knowledge-collection';
import { tExpression } from '../locale';

const { id, line, systemFields } = columns;

/** One row: which model tells what texts mean. Without one, articles are searched by their words. */
export default defineCollection(
  knowledgeCollection('ticketingKnowledgeSettings', 'Knowledge settings', 'key', [
    id(),
    line('key', tExpression('Key'), { unique: true }),
    line('embeddingService', tExpression('LLM service')),
    line('embeddingModel', tExpression('Embedding model')),
    ...systemFields(),
  ]),
);
