import { errorsAsAnswers } from './errors-as-answers';

export const WEBHOOK_SCHEMAS = {
  TicketingDelivery: {
    type: 'object',
    required: ['submissionId', 'state', 'tickets'],
    properties: {
      submissionId: { type: 'string', nullable: true },
      state: { type: 'string', enum: ['filed', 'duplicate', 'failed', 'ignored', 'received'] },
      tickets: {
        type: 'array',
        items: { type: 'object', properties: { submissionId: { type: 'string' }, ticketNo: { type: 'string', nullable: true }, isDuplicate: { type: 'boolean' } } },
      },
    },
  },
};

export const WEBHOOK_PATHS = {
  '/ticketingWebhooks:receive': {
    post: {
      tags: ['Ticketing: intake'],
      summary: 'Deliver a webhook',
      description: 'The address of a source, as its page shows it. Any JSON; what becomes a ticket is said by the source. The body is signed as the source asks: GitHub (`X-Hub-Signature-256`), Stripe (`Stripe-Signature`), Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`) or a bearer token. The same delivery again gets the same answer.',
      // The signature takes the place of a key.
      security: [],
      parameters: [{ name: 'source', in: 'query', required: true, schema: { type: 'string' }, description: 'Key of the source.' }],
      requestBody: { required: true, content: { 'application/json': { schema: {} } } },
      responses: {
        202: { description: 'Kept.', content: { 'application/json': { schema: { type: 'object', required: ['data'], properties: { data: { $ref: '#/components/schemas/TicketingDelivery' } } } } } },
        ...errorsAsAnswers(['webhook.refused', 'webhook.unknown', 'webhook.notJson', 'webhook.tooLarge', 'intake.tooMany']),
      },
    },
  },
};
