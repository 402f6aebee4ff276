import { defineCollection } from '@nocobase/database';
import { id, integer, line, systemFields, ticketingCollection } from '../fields/field-builders';

/** One row: what the desk decides once for all tickets. */
export default defineCollection(
  ticketingCollection('ticketingSettings', 'Ticket settings', 'key', [
    id(),
    line('key', 'Key', { unique: true }),
    integer('reopenWindowDays', 'Reopen window in days', { defaultValue: 7 }),
    integer('autoCloseDays', 'Close resolved tickets after days', { defaultValue: 3 }),
    line('timeZone', 'Time zone', { defaultValue: 'UTC' }),
    line('publicUrl', 'Address of the desk'),
    ...systemFields(),
  ]),
);
