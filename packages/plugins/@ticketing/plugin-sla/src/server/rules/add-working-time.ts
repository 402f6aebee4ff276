import type { WorkingTime } from '@ticketing/plugin-tickets';
import { addWorkingMinutes } from '../../domain';
import type { SlaDesk } from '../sla-desk';
import { readRules } from './read-rules';

/** Working minutes of our calendars, for other plugins. */
export const workingTimeOf = ({ db }: SlaDesk): WorkingTime => ({
  key: 'sla',
  async addMinutes({ calendarId, from, minutes, transaction }) {
    const stored = (await readRules(db, transaction)).calendars.get(calendarId);
    const moment = stored && addWorkingMinutes(stored.calendar, from, minutes);
    return moment?.ok ? moment.value : null;
  },
});
