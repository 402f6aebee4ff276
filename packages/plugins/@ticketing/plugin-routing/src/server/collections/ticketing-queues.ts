import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { OVERFLOW_CHOICES, STRATEGY_CHOICES } from '../fields/choices';
import { routingCollection } from '../fields/routing-collection';
import { tExpression } from '../locale';

const { belongsTo, checkbox, choice, foreignKey, hasMany, id, integer, json, line, paragraph, systemFields } = columns;

/** Where tickets wait for somebody, and how the desk chooses whom; domain/queues/check-queue.ts reads each before it is stored. */
export default defineCollection(
  routingCollection('ticketingQueues', 'Queues', 'name', [
    id(),
    line('code', tExpression('Code'), { unique: true }),
    line('name', tExpression('Name')),
    paragraph('description', tExpression('Description')),
    checkbox('isEnabled', tExpression('Enabled'), { defaultValue: true }),
    checkbox('isDefault', tExpression('Queue when no rule fits'), { defaultValue: false }),
    integer('sort', tExpression('Order'), { defaultValue: 100 }),
    choice('strategy', tExpression('Strategy'), STRATEGY_CHOICES, { defaultValue: 'skills' }),
    json('weights', tExpression('Weights')),
    foreignKey('supervisorId', tExpression('Supervisor ID')),
    belongsTo('supervisor', tExpression('Supervisor'), { target: 'users', foreignKey: 'supervisorId', label: 'nickname', onDelete: 'SET NULL' }),
    integer('overflowAfterMinutes', tExpression('Overflow after minutes')),
    choice('overflowTo', tExpression('Overflow to'), OVERFLOW_CHOICES),
    foreignKey('overflowQueueId', tExpression('Overflow queue ID')),
    belongsTo('overflowQueue', tExpression('Overflow queue'), {
      target: 'ticketingQueues', foreignKey: 'overflowQueueId', label: 'name', onDelete: 'SET NULL',
    }),
    integer('acceptWithinMinutes', tExpression('Accept within minutes')),
    integer('assignmentLimit', tExpression('Most assignments to one agent')),
    integer('assignmentWindowMinutes', tExpression('Within minutes')),
    integer('ignoreOlderThanHours', tExpression('Leave tickets alone that are older, in hours')),
    // Who had the last turn of the round robin, and his place then. It moves in the transaction that assigns.
    { name: 'turn', type: 'integer' },
    { name: 'turnUserId', type: 'bigInt' },
    hasMany('members', tExpression('Members'), { target: 'ticketingQueueMembers', foreignKey: 'queueId', label: 'id', onDelete: 'CASCADE' }),
    ...systemFields(),
  ]),
);
