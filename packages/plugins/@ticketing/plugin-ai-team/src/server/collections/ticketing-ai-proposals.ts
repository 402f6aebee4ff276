import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { aiCollection, ticketOf } from '../fields/ai-collection';
import { PROPOSAL_KIND_CHOICES, PROPOSAL_STATE_CHOICES } from '../fields/choices';
import { tExpression } from '../locale';

const { belongsTo, choice, foreignKey, id, json, moment, paragraph } = columns;

/** What AI employees propose to do with a ticket, and what people made of it. */
export default defineCollection(
  aiCollection(
    'ticketingAiProposals',
    'AI proposals',
    [
      id(),
      ...ticketOf(),
      choice('kind', tExpression('Kind'), PROPOSAL_KIND_CHOICES),
      json('values', tExpression('Proposed')),
      paragraph('why', tExpression('Why')),
      choice('state', tExpression('State'), PROPOSAL_STATE_CHOICES),
      foreignKey('userId', tExpression('User ID')),
      belongsTo('user', tExpression('Asked for by'), { target: 'users', foreignKey: 'userId', label: 'nickname', onDelete: 'SET NULL' }),
      moment('at', tExpression('At')),
      foreignKey('decidedById', tExpression('Decided by ID')),
      belongsTo('decidedBy', tExpression('Decided by'), { target: 'users', foreignKey: 'decidedById', label: 'nickname', onDelete: 'SET NULL' }),
      moment('decidedAt', tExpression('Decided at')),
    ],
    { indexes: [{ fields: ['ticketId', 'state'] }] },
  ),
);
