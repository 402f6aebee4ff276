/**
 * What callers may send as one submission, as JSON Schema (draft 7): the API checks requests with it, and its OpenAPI description shows it. Lengths are in
 * characters. Everything else, like a status or an assignee, is refused.
 */
export const SUBMISSION_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['title'],
  properties: {
    title: { type: 'string', minLength: 1, maxLength: 200, description: 'What it is about, in a few words.' },
    description: { type: 'string', maxLength: 50_000, description: 'The whole story, as plain text.' },
    businessTypeCode: { type: 'string', maxLength: 40, description: 'Code of a business type, e.g. it_support.' },
    categoryCode: { type: 'string', maxLength: 100, description: 'Code of a category.' },
    customerUrgency: { type: 'string', enum: ['low', 'normal', 'high', 'critical'], description: 'How urgent it is to the customer. The desk decides the priority.' },
    languageCode: { type: 'string', maxLength: 35, description: 'Language of the text, e.g. en or zh-CN.' },
    contact: {
      type: 'object',
      additionalProperties: false,
      properties: {
        name: { type: 'string', maxLength: 200 },
        email: { type: 'string', format: 'email', maxLength: 254 },
        phone: { type: 'string', maxLength: 50 },
        company: { type: 'string', maxLength: 200 },
      },
    },
    sourceSystem: { type: 'string', minLength: 1, maxLength: 100, description: 'The system this comes from. With externalRefId: filed once for ever.' },
    externalRefId: { type: 'string', minLength: 1, maxLength: 200, description: 'Its id in that system.' },
    details: { type: 'object', description: 'Fields of the business type, by name.' },
  },
  dependencies: { externalRefId: ['sourceSystem'] },
} as const;

/** Most submissions of one batch. */
export const BATCH_SIZE = 100;
