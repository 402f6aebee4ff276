import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { DELIVERY_STATE_CHOICES, SEND_PROBLEM_CHOICES, TICKET_EVENT_CHOICES } from '../fields/webhook-choices';
import { intakeCollection } from '../fields/intake-collection';
import { tExpression } from '../locale';

const { belongsTo, choice, foreignKey, integer, json, line, moment, systemFields } = columns;

/**
 * The outbox: one row per event and subscription, written in the transaction of the event. The database counts the ids, so that they have the order
 * of the events of a ticket, whose row is locked meanwhile; ids made by nodes follow their clocks. Nobody writes here but the desk. No foreign keys in
 * the database: a subscription that is deleted must not let the change of a ticket fail.
 */
export default defineCollection(
  intakeCollection(
    'ticketingWebhookDeliveries',
    'Webhook deliveries',
    'eventId',
    [
      { name: 'id', type: 'bigInt', primaryKey: true, autoIncrement: true, allowNull: false, interface: 'integer', uiSchema: { type: 'number', title: 'ID', 'x-component': 'InputNumber', 'x-read-pretty': true } },
      foreignKey('subscriptionId', tExpression('Subscription ID')),
      belongsTo('subscription', tExpression('Subscription'), { target: 'ticketingWebhookSubscriptions', foreignKey: 'subscriptionId', label: 'title', constraints: false }),
      line('eventId', tExpression('Event ID')),
      choice('eventName', tExpression('Event'), TICKET_EVENT_CHOICES),
      { name: 'ticketId', type: 'bigInt', interface: 'integer', uiSchema: { type: 'number', title: tExpression('Ticket ID'), 'x-component': 'InputNumber', 'x-read-pretty': true } },
      line('ticketNo', tExpression('Ticket number')),
      json('payload', tExpression('Payload')),
      choice('state', tExpression('State'), DELIVERY_STATE_CHOICES),
      integer('tries', tExpression('Tries')),
      moment('nextTryAt', tExpression('Next try')),
      integer('lastStatus', tExpression('Last answer')),
      choice('lastProblem', tExpression('Last problem'), SEND_PROBLEM_CHOICES),
      line('lastDetail', tExpression('Details of the problem'), { length: 512 }),
      moment('deliveredAt', tExpression('Delivered at')),
      moment('expiresAt', tExpression('Kept until'), { index: true }),
      ...systemFields(),
    ],
    {
      createdBy: false,
      updatedBy: false,
      indexes: [{ fields: ['subscriptionId', 'eventId'], unique: true }, { fields: ['subscriptionId', 'state', 'nextTryAt'] }, { fields: ['subscriptionId', 'ticketId', 'state'] }],
    },
  ),
);
