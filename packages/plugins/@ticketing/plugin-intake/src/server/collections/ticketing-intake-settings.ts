import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { intakeCollection } from '../fields/intake-collection';
import { tExpression } from '../locale';

const { checkbox, id, integer, json, line, systemFields } = columns;

/** One row: what the desk decides once for all that comes from outside. Defaults in settings/intake-settings.ts. */
export default defineCollection(
  intakeCollection('ticketingIntakeSettings', 'Intake settings', 'key', [
    id(),
    line('key', tExpression('Key'), { unique: true }),
    integer('dedupeWindowMinutes', tExpression('Same content within minutes is a duplicate')),
    integer('probableWindowDays', tExpression('Look for similar tickets of the last days')),
    integer('trackingDays', tExpression('Tracking links are valid for days')),
    integer('perAddressPerHour', tExpression('Most submissions from one address per hour')),
    integer('perEmailPerHour', tExpression('Most submissions with one e-mail per hour')),
    integer('minFillSeconds', tExpression('Forms take at least seconds to fill in')),
    integer('proofDifficulty', tExpression('Effort of the proof of work')),
    integer('maxFiles', tExpression('Most files of one submission')),
    integer('maxFileMb', tExpression('Largest file in MB')),
    json('fileTypes', tExpression('File types that may be attached')),
    checkbox('showsAgentNames', tExpression('Customers see the names of agents')),
    checkbox('sendsReceipts', tExpression('Confirm submissions by e-mail')),
    line('emailChannel', tExpression('Channel for e-mails')),
    checkbox('allowsPrivateHosts', tExpression('Webhooks may reach hosts of private networks')),
    // Business types that have been given a form once.
    { name: 'seededForms', type: 'json' },
    json('allowedHosts', tExpression('Hosts webhooks may reach although they are not public')),
    ...systemFields(),
  ]),
);
