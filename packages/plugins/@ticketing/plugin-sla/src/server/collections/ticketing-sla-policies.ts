import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { slaCollection } from '../fields/sla-collection';
import { tExpression } from '../locale';

const { belongsTo, checkbox, foreignKey, id, integer, json, line, systemFields } = columns;

/** The ordered list of policies as people write it; domain/policy/check-policy.ts reads each before it is stored. */
export default defineCollection(
  slaCollection('ticketingSlaPolicies', 'SLA policies', 'name', [
    id(),
    line('key', tExpression('Key'), { unique: true }),
    line('name', tExpression('Name')),
    integer('sort', tExpression('Order'), { defaultValue: 100 }),
    checkbox('isEnabled', tExpression('Enabled'), { defaultValue: true }),
    json('conditions', tExpression('Conditions')),
    json('targets', tExpression('Targets')),
    integer('warnAtPercent', tExpression('Warn at percent')),
    json('escalation', tExpression('Escalation')),
    foreignKey('calendarId', tExpression('Calendar ID')),
    belongsTo('calendar', tExpression('Working calendar'), {
      target: 'ticketingSlaCalendars', foreignKey: 'calendarId', label: 'name', onDelete: 'RESTRICT',
    }),
    ...systemFields(),
  ]),
);
