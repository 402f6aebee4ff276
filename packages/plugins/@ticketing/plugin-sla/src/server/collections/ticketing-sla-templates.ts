import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { slaCollection } from '../fields/sla-collection';
import { tExpression } from '../locale';

const { id, line, paragraph, systemFields } = columns;

/** What an alert says, per kind of alert; see sweep/deliver-alert.ts for the variables. */
export default defineCollection(
  slaCollection('ticketingSlaTemplates', 'Alert texts', 'level', [
    id(),
    line('level', tExpression('Level'), { unique: true }),
    line('title', tExpression('Title')),
    paragraph('content', tExpression('Text')),
    line('emailChannel', tExpression('E-mail channel')),
    ...systemFields(),
  ]),
);
