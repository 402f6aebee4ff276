import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { PRIORITY_CHOICES } from '../fields/choices';
import { routingCollection } from '../fields/routing-collection';
import { tExpression } from '../locale';

const { belongsTo, checkbox, choice, foreignKey, id, integer, json, line, systemFields } = columns;

/** The ordered list of rules as people write it; domain/rules/check-rule.ts reads each before it is stored. */
export default defineCollection(
  routingCollection('ticketingRoutingRules', 'Routing rules', 'name', [
    id(),
    line('name', tExpression('Name')),
    integer('sort', tExpression('Order'), { defaultValue: 100 }),
    checkbox('isEnabled', tExpression('Enabled'), { defaultValue: true }),
    json('conditions', tExpression('Conditions')),
    foreignKey('queueId', tExpression('Queue ID')),
    belongsTo('queue', tExpression('Queue'), { target: 'ticketingQueues', foreignKey: 'queueId', label: 'name', onDelete: 'RESTRICT' }),
    json('requiredSkills', tExpression('Required skills')),
    choice('priority', tExpression('Set the priority to'), PRIORITY_CHOICES),
    ...systemFields(),
  ]),
);
