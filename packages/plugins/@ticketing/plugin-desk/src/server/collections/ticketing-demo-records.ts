import { defineCollection } from '@nocobase/database';

/** Which records are demo data. The key names the part of the plan, so that each part is made once, however many nodes load it. */
export default defineCollection({
  name: 'ticketingDemoRecords',
  dumpRules: { group: 'custom' },
  migrationRules: ['schema-only'],
  autoGenId: false,
  filterTargetKey: 'key',
  timestamps: false,
  fields: [
    { name: 'key', type: 'string', primaryKey: true, allowNull: false },
    { name: 'collectionName', type: 'string', allowNull: false },
    { name: 'recordId', type: 'string' },
  ],
  indexes: [{ fields: ['collectionName'] }],
});
