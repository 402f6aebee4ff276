import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { ASSIGNMENT_KIND_CHOICES, END_REASON_CHOICES, STRATEGY_CHOICES } from '../fields/choices';
import { routingCollection } from '../fields/routing-collection';
import { tExpression } from '../locale';

const { belongsTo, choice, foreignKey, id, integer, json, line, moment, paragraph } = columns;

// Points have two decimals.
const points = () => ({ ...integer('points', tExpression('Points')), type: 'double', interface: 'number' });

/** Who got which ticket when, and why. Nobody changes a row but to say how the assignment went on and ended. */
export default defineCollection(
  routingCollection(
    'ticketingAssignments',
    'Assignments',
    'id',
    [
      id(),
      foreignKey('ticketId', tExpression('Ticket ID')),
      // As the history, they outlive the ticket.
      belongsTo('ticket', tExpression('Ticket'), { target: 'ticketingTickets', foreignKey: 'ticketId', label: 'ticketNo', onDelete: 'NO ACTION' }),
      foreignKey('queueId', tExpression('Queue ID')),
      belongsTo('queue', tExpression('Queue'), { target: 'ticketingQueues', foreignKey: 'queueId', label: 'name', onDelete: 'SET NULL' }),
      foreignKey('userId', tExpression('User ID')),
      belongsTo('user', tExpression('User'), { target: 'users', foreignKey: 'userId', label: 'nickname', onDelete: 'NO ACTION' }),
      line('userName', tExpression('User name')),
      foreignKey('ruleId', tExpression('Routing rule ID')),
      belongsTo('rule', tExpression('Routing rule'), { target: 'ticketingRoutingRules', foreignKey: 'ruleId', label: 'name', onDelete: 'NO ACTION' }),
      choice('kind', tExpression('Kind'), ASSIGNMENT_KIND_CHOICES),
      choice('strategy', tExpression('Strategy'), STRATEGY_CHOICES),
      points(),
      json('reasons', tExpression('Reasons')),
      json('runnersUp', tExpression('Runners-up')),
      paragraph('overrideReason', tExpression('Reason for going over the capacity')),
      moment('at', tExpression('Assigned at')),
      integer('waitedMinutes', tExpression('Minutes waited')),
      moment('acceptedAt', tExpression('Accepted at')),
      moment('endedAt', tExpression('Ended at')),
      choice('endReason', tExpression('Ended because'), END_REASON_CHOICES),
    ],
    {
      createdAt: false,
      updatedAt: false,
      createdBy: false,
      updatedBy: false,
      indexes: [{ fields: ['ticketId', 'at'] }, { fields: ['userId', 'at'] }, { fields: ['queueId', 'at'] }],
    },
  ),
);
