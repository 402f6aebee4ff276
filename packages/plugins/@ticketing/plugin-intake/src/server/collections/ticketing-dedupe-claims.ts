import { defineCollection } from '@nocobase/database';

/** Who came first: one row per key of a submission, claimed in the transaction that files the ticket; see dedupe/claim-key.ts. Not shown: nobody edits a claim. */
export default defineCollection({
  name: 'ticketingDedupeClaims',
  autoGenId: false,
  timestamps: false,
  dumpRules: { group: 'custom' },
  fields: [
    { name: 'key', type: 'string', length: 191, primaryKey: true, allowNull: false },
    // Whose row it is: the one that finds its own mark here was first.
    { name: 'mark', type: 'string', length: 36, allowNull: false },
    { name: 'ticketId', type: 'bigInt' },
    // Null: for ever.
    { name: 'expiresAt', type: 'date', index: true },
  ],
});
