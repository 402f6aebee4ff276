import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { routingCollection } from '../fields/routing-collection';
import { tExpression } from '../locale';

const { belongsTo, foreignKey, id, integer, systemFields } = columns;

/** How well an agent can do what, from 1 to 5. */
export default defineCollection(
  routingCollection(
    'ticketingAgentSkills',
    'Skills of agents',
    'id',
    [
      id(),
      foreignKey('agentId', tExpression('Agent ID')),
      belongsTo('agent', tExpression('Agent'), { target: 'ticketingAgents', foreignKey: 'agentId', label: 'id', onDelete: 'CASCADE' }),
      foreignKey('skillId', tExpression('Skill ID')),
      belongsTo('skill', tExpression('Skill'), { target: 'ticketingSkills', foreignKey: 'skillId', label: 'name', onDelete: 'CASCADE' }),
      integer('level', tExpression('Level'), { defaultValue: 3 }),
      ...systemFields(),
    ],
    { indexes: [{ fields: ['agentId', 'skillId'], unique: true }] },
  ),
);
