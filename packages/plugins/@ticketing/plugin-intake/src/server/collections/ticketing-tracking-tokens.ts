import { defineCollection } from '@nocobase/database';

/** Links with which a customer follows one ticket, by the hash of their token; see tracking/. */
export default defineCollection({
  name: 'ticketingTrackingTokens',
  autoGenId: false,
  timestamps: false,
  dumpRules: { group: 'custom' },
  fields: [
    { name: 'tokenHash', type: 'string', length: 64, primaryKey: true, allowNull: false },
    { name: 'ticketId', type: 'bigInt', allowNull: false, index: true },
    { name: 'createdAt', type: 'date', allowNull: false },
    { name: 'expiresAt', type: 'date', allowNull: false, index: true },
    { name: 'revokedAt', type: 'date' },
    { name: 'lastUsedAt', type: 'date' },
    // It went to the requester's own mailbox or was given to him by an agent; not to whoever sent a form under his name.
    { name: 'isProven', type: 'boolean', defaultValue: false },
  ],
});
