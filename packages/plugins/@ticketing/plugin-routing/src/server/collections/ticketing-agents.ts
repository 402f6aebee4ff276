import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { AVAILABILITY_CHOICES, LANGUAGE_CHOICES } from '../fields/choices';
import { routingCollection } from '../fields/routing-collection';
import { tExpression } from '../locale';

const { belongsTo, checkbox, choice, foreignKey, hasMany, id, integer, moment, systemFields } = columns;

/** The profile of an agent: what he can take, whether he is there, and how much he has. The counters are written by ledger/ and claim/ only. */
export default defineCollection(
  routingCollection('ticketingAgents', 'Agents', 'id', [
    id(),
    foreignKey('userId', tExpression('User ID'), 'bigInt', { unique: true }),
    belongsTo('user', tExpression('User'), { target: 'users', foreignKey: 'userId', label: 'nickname', onDelete: 'CASCADE' }),
    checkbox('isEnabled', tExpression('Enabled'), { defaultValue: true }),
    choice('languages', tExpression('Languages'), LANGUAGE_CHOICES, {
      type: 'array', dataType: 'json', interface: 'multipleSelect', defaultValue: [],
      uiSchema: {
        type: 'array', title: tExpression('Languages'), 'x-component': 'Select', 'x-component-props': { mode: 'multiple' }, enum: LANGUAGE_CHOICES,
      },
    }),
    integer('capacity', tExpression('Capacity'), { defaultValue: 10 }),
    integer('capacityP0', tExpression('Capacity P0')),
    integer('capacityP1', tExpression('Capacity P1')),
    integer('capacityP2', tExpression('Capacity P2')),
    integer('capacityP3', tExpression('Capacity P3')),
    choice('availability', tExpression('Availability'), AVAILABILITY_CHOICES, { defaultValue: 'offline' }),
    moment('leaseUntil', tExpression('Online until')),
    moment('absentFrom', tExpression('Absent from')),
    moment('absentUntil', tExpression('Absent until')),
    foreignKey('substituteId', tExpression('Substitute ID')),
    belongsTo('substitute', tExpression('Substitute'), { target: 'users', foreignKey: 'substituteId', label: 'nickname', onDelete: 'SET NULL' }),
    integer('openTickets', tExpression('Open tickets'), { defaultValue: 0 }),
    integer('openP0', tExpression('Open tickets P0'), { defaultValue: 0 }),
    integer('openP1', tExpression('Open tickets P1'), { defaultValue: 0 }),
    integer('openP2', tExpression('Open tickets P2'), { defaultValue: 0 }),
    integer('openP3', tExpression('Open tickets P3'), { defaultValue: 0 }),
    moment('lastAssignedAt', tExpression('Last assignment at')),
    hasMany('skills', tExpression('Skills'), { target: 'ticketingAgentSkills', foreignKey: 'agentId', label: 'id', onDelete: 'CASCADE' }),
    ...systemFields(),
  ]),
);
