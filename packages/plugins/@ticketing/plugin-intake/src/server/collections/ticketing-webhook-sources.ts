import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { SCHEME_CHOICES } from '../fields/choices';
import { intakeCollection } from '../fields/intake-collection';
import { tExpression } from '../locale';

const { checkbox, choice, id, integer, json, line, moment, paragraph, systemFields } = columns;

/** Other systems that send webhooks: an address each, how they prove who they are, and what of their payload becomes a submission. */
export default defineCollection(
  intakeCollection('ticketingWebhookSources', 'Webhook sources', 'title', [
    id(),
    line('title', tExpression('Title')),
    // The part of its address nobody can guess; made by the desk, see webhooks-in/follow-sources.ts.
    line('key', tExpression('Key'), { unique: true }),
    checkbox('isEnabled', tExpression('Enabled'), { defaultValue: true }),
    choice('scheme', tExpression('Signature'), SCHEME_CHOICES),
    integer('toleranceSeconds', tExpression('Accepted age in seconds'), { defaultValue: 300 }),
    integer('perMinute', tExpression('Most deliveries per minute'), { defaultValue: 120 }),
    paragraph('accept', tExpression('Accept only if')),
    paragraph('each', tExpression('One submission for each')),
    json('mapping', tExpression('Mapping')),
    json('sample', tExpression('Sample payload')),
    line('businessTypeCode', tExpression('Business type code')),
    line('sourceSystem', tExpression('Source system')),
    checkbox('hasSecret', tExpression('Secret is set'), { defaultValue: false }),
    checkbox('hasPreviousSecret', tExpression('Previous secret still counts'), { defaultValue: false }),
    // Encrypted, and in no answer: no interface, hidden. Written by ticketingWebhookSources:setSecret only.
    { name: 'secret', type: 'text', hidden: true },
    { name: 'previousSecret', type: 'text', hidden: true },
    moment('lastReceivedAt', tExpression('Last received')),
    paragraph('lastProblem', tExpression('Last problem')),
    moment('lastProblemAt', tExpression('Last problem at')),
    ...systemFields(),
  ]),
);
