import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { ALERT_TARGET_CHOICES } from '../fields/choices';
import { slaCollection } from '../fields/sla-collection';
import { tExpression } from '../locale';

const { belongsTo, choice, foreignKey, id, integer, line, moment, systemFields } = columns;

/** Alerts that came due. The unique key makes each of them happen once, on any number of nodes; nobody writes here but the sweep. */
export default defineCollection(
  slaCollection(
    'ticketingSlaAlerts',
    'SLA alerts',
    'level',
    [
      id(),
      foreignKey('ticketId', tExpression('Ticket ID')),
      belongsTo('ticket', tExpression('Ticket'), { target: 'ticketingTickets', foreignKey: 'ticketId', label: 'ticketNo', onDelete: 'CASCADE' }),
      choice('target', tExpression('Target'), ALERT_TARGET_CHOICES),
      line('level', tExpression('Level')),
      integer('cycle', tExpression('Cycle')),
      moment('dueAt', tExpression('Due at')),
      moment('deadlineAt', tExpression('Deadline')),
      moment('foundAt', tExpression('Found at')),
      foreignKey('policyId', tExpression('Policy ID')),
      belongsTo('policy', tExpression('SLA policy'), { target: 'ticketingSlaPolicies', foreignKey: 'policyId', label: 'name', onDelete: 'SET NULL' }),
      moment('claimedAt', tExpression('Claimed at')),
      integer('tries', tExpression('Tries'), { defaultValue: 0 }),
      moment('peopleToldAt', tExpression('People told at')),
      moment('deliveredAt', tExpression('Delivered at'), { index: true }),
      ...systemFields(),
    ],
    { indexes: [{ fields: ['ticketId', 'target', 'level', 'cycle'], unique: true }] },
  ),
);
