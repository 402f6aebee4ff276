import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { DISABLED_REASON_CHOICES, SEND_PROBLEM_CHOICES, TICKET_EVENT_CHOICES } from '../fields/webhook-choices';
import { intakeCollection } from '../fields/intake-collection';
import { tExpression } from '../locale';

const { checkbox, choice, id, integer, json, line, moment, paragraph, systemFields } = columns;

/** Who is told of which events. domain/deliveries/webhook-subscription.ts reads each before it is stored; secrets never leave, not even encrypted. */
export default defineCollection(
  intakeCollection('ticketingWebhookSubscriptions', 'Webhooks out', 'title', [
    id(),
    line('title', tExpression('Title')),
    line('url', tExpression('Address'), { length: 2048, interface: 'url' }),
    {
      name: 'events',
      type: 'json',
      interface: 'multipleSelect',
      uiSchema: { type: 'array', title: tExpression('Events'), 'x-component': 'Select', 'x-component-props': { mode: 'multiple' }, enum: TICKET_EVENT_CHOICES },
    },
    json('conditions', tExpression('Conditions')),
    checkbox('includesInternal', tExpression('Tells internal notes and reasons'), { defaultValue: false }),
    checkbox('isEnabled', tExpression('Enabled'), { defaultValue: true }),
    paragraph('secretCipher', tExpression('Secret'), { hidden: true }),
    paragraph('previousSecretCipher', tExpression('Secret before'), { hidden: true }),
    moment('previousSecretUntil', tExpression('Secret before is valid until')),
    integer('consecutiveFailures', tExpression('Failures in a row'), { defaultValue: 0 }),
    moment('failingSince', tExpression('Failing since')),
    moment('lastDeliveredAt', tExpression('Last delivery')),
    choice('lastProblem', tExpression('Last problem'), SEND_PROBLEM_CHOICES),
    choice('disabledReason', tExpression('Switched off because'), DISABLED_REASON_CHOICES),
    ...systemFields(),
  ]),
);
