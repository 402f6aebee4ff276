import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { slaCollection } from '../fields/sla-collection';
import { tExpression } from '../locale';

const { id, json, line, systemFields } = columns;

/** Working calendars as people write them; domain/calendar/check-calendar.ts reads them before they are stored. */
export default defineCollection(
  slaCollection('ticketingSlaCalendars', 'Working calendars', 'name', [
    id(),
    line('name', tExpression('Name')),
    line('timeZone', tExpression('Time zone'), { defaultValue: 'UTC' }),
    json('week', tExpression('Working hours')),
    json('holidays', tExpression('Holidays')),
    json('exceptions', tExpression('Exceptions')),
    ...systemFields(),
  ]),
);
