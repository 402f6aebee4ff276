import { BATCH_SIZE, SUBMISSION_SCHEMA } from '../server/pipeline/submission-schema';
import { errorsAsAnswers } from './errors-as-answers';

// OpenAPI 3.0 does not know `dependencies`: that one field asks for another is said in words.
const { dependencies: _dependencies, ...schema } = SUBMISSION_SCHEMA;

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
  description: 'Visible characters, one key for each submission. The same key and body within 48 hours get the same answer and add nothing; another body is refused with 422.',
};

const IDEMPOTENCY_REPLAYED = { 'Idempotency-Replayed': { schema: { type: 'string', enum: ['true'] }, description: 'The answer is that of an earlier request with this key.' } };

/** Schemas of submissions and what they are answered with; the first is the very one requests are checked against. */
export const SUBMISSION_SCHEMAS = {
  TicketingSubmission: { ...schema, description: 'A request of a customer. `externalRefId` asks for `sourceSystem`. Fields that are not listed are refused.' },
  TicketingReceipt: {
    type: 'object',
    required: ['submissionId', 'ticketId', 'ticketNo', 'isDuplicate'],
    properties: {
      submissionId: { type: 'string' },
      ticketId: { type: 'string' },
      ticketNo: { type: 'string', example: 'TKT-20261127-0001' },
      isDuplicate: { type: 'boolean', description: 'The ticket was there already: same reference, or same content shortly before.' },
    },
  },
  TicketingRefusedRow: {
    type: 'object',
    required: ['index', 'ok', 'status', 'code', 'message'],
    properties: { index: { type: 'integer' }, ok: { type: 'boolean', enum: [false] }, status: { type: 'integer' }, code: { type: 'string' }, message: { type: 'string' } },
  },
  TicketingFiledRow: {
    allOf: [{ type: 'object', required: ['index', 'ok'], properties: { index: { type: 'integer' }, ok: { type: 'boolean', enum: [true] } } }, { $ref: '#/components/schemas/TicketingReceipt' }],
  },
  TicketingRefusal: {
    type: 'object',
    required: ['errors'],
    properties: {
      errors: {
        type: 'array',
        items: { type: 'object', required: ['code', 'message'], properties: { code: { type: 'string' }, message: { type: 'string', description: 'In the language of the caller (header X-Locale).' } } },
      },
    },
  },
};

const json = (content: object) => ({ 'application/json': { schema: content } });
const data = (content: object) => json({ type: 'object', required: ['data'], properties: { data: content } });
const EXAMPLE = {
  title: 'Order 17 is late', businessTypeCode: 'complaint', contact: { name: 'Mia', email: 'mia@example.com' }, sourceSystem: 'shop', externalRefId: '17', details: { relatedOrderNo: '17' },
};

export const SUBMISSION_PATHS = {
  '/ticketingIntake:submit': {
    post: {
      tags: ['Ticketing: intake'],
      summary: 'File one request',
      description: 'For an API key of a user whose role may create Submissions. The same reference is filed once for ever, the same content once within the window the desk has set; both answer the first ticket.',
      security: [{ 'api-key': [] }],
      parameters: [IDEMPOTENCY_KEY],
      requestBody: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/TicketingSubmission' }, example: EXAMPLE } } },
      responses: {
        200: { description: 'Filed, or there already.', headers: IDEMPOTENCY_REPLAYED, content: data({ $ref: '#/components/schemas/TicketingReceipt' }) },
        401: { description: 'No key, or one that does not count.' },
        ...errorsAsAnswers(['intake.invalid', 'intake.businessTypeUnknown', 'intake.categoryUnknown', 'intake.detailsUnknown', 'intake.keyInvalid', 'intake.notAllowed', 'intake.keyReused', 'intake.failed']),
      },
    },
  },
  '/ticketingIntake:submitBatch': {
    post: {
      tags: ['Ticketing: intake'],
      summary: 'File many requests',
      description: 'Each is filed or refused on its own; the answer has a row for each, in the order of the request.',
      security: [{ 'api-key': [] }],
      parameters: [IDEMPOTENCY_KEY],
      requestBody: {
        required: true,
        content: json({ type: 'object', required: ['submissions'], properties: { submissions: { type: 'array', minItems: 1, maxItems: BATCH_SIZE, items: { $ref: '#/components/schemas/TicketingSubmission' } } } }),
      },
      responses: {
        200: {
          description: 'A row for each.', headers: IDEMPOTENCY_REPLAYED,
          content: data({ type: 'array', items: { oneOf: [{ $ref: '#/components/schemas/TicketingFiledRow' }, { $ref: '#/components/schemas/TicketingRefusedRow' }] } }),
        },
        401: { description: 'No key, or one that does not count.' },
        ...errorsAsAnswers(['intake.batchSize', 'intake.keyInvalid', 'intake.notAllowed', 'intake.keyReused']),
      },
    },
  },
};
