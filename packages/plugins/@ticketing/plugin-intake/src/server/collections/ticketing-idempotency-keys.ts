import { defineCollection } from '@nocobase/database';

/** What the API answered to a request with an Idempotency-Key, so that the same request gets the same answer; see idempotency/answer-once.ts. */
export default defineCollection({
  name: 'ticketingIdempotencyKeys',
  autoGenId: false,
  timestamps: false,
  dumpRules: { group: 'custom' },
  fields: [
    { name: 'key', type: 'string', length: 64, primaryKey: true, allowNull: false },
    { name: 'mark', type: 'string', length: 36, allowNull: false },
    { name: 'requestHash', type: 'string', length: 64, allowNull: false },
    { name: 'answer', type: 'json' },
    { name: 'expiresAt', type: 'date', index: true, allowNull: false },
  ],
});
