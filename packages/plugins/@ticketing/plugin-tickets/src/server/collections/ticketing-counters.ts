import { defineCollection } from '@nocobase/database';

/** Sequences that must be right on several nodes; see services/ticket-numbers.ts and nodes/worker-id-lease.ts. Not shown: nobody edits a counter. */
export default defineCollection({
  name: 'ticketingCounters',
  autoGenId: false,
  timestamps: false,
  dumpRules: { group: 'custom' },
  fields: [
    { name: 'key', type: 'string', primaryKey: true, allowNull: false },
    { name: 'value', type: 'bigInt', allowNull: false },
  ],
});
