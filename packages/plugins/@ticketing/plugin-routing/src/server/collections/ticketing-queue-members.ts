import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { routingCollection } from '../fields/routing-collection';
import { tExpression } from '../locale';

const { belongsTo, foreignKey, id, integer, systemFields } = columns;

/** Who works in which queue; `sort` is the order of the strategy "In order". */
export default defineCollection(
  routingCollection(
    'ticketingQueueMembers',
    'Queue members',
    'id',
    [
      id(),
      foreignKey('queueId', tExpression('Queue ID')),
      belongsTo('queue', tExpression('Queue'), { target: 'ticketingQueues', foreignKey: 'queueId', label: 'name', onDelete: 'CASCADE' }),
      foreignKey('userId', tExpression('User ID')),
      belongsTo('user', tExpression('User'), { target: 'users', foreignKey: 'userId', label: 'nickname', onDelete: 'CASCADE' }),
      integer('sort', tExpression('Order'), { defaultValue: 100 }),
      ...systemFields(),
    ],
    { indexes: [{ fields: ['queueId', 'userId'], unique: true }, { fields: ['userId'] }] },
  ),
);
