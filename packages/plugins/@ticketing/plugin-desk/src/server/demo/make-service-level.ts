import type { Database, Model } from '@nocobase/database';
import { CLOSES_AT, OPENS_AT } from '../../domain/demo/office-hours';
import { once, type DemoCollection } from './demo-records';

const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];
const DAY_MINUTES = 570;

/** What the demo offices promise, in working minutes. */
const TARGETS = {
  P0: { firstResponseMinutes: 30, resolutionMinutes: 240 },
  P1: { firstResponseMinutes: 120, resolutionMinutes: 1.5 * DAY_MINUTES - 15 },
  P2: { firstResponseMinutes: 240, resolutionMinutes: 4 * DAY_MINUTES },
  P3: { firstResponseMinutes: DAY_MINUTES, resolutionMinutes: 8 * DAY_MINUTES },
};

/** Where promised times are on, the demo offices promise theirs in their own hours; the desk knows that plugin by its collections only. */
export async function makeServiceLevel(db: Database, timeZone: string): Promise<void> {
  if (!db.hasCollection('ticketingSlaPolicies')) return;
  const make = (key: string, collection: DemoCollection, values: object) =>
    once(db, key, collection, async (transaction) => {
      const row: Model = await db.getRepository(collection).create({ values, context: { skipWorkflow: true }, transaction });
      return String(row.get('id'));
    });
  const week = Object.fromEntries(WORKDAYS.map((day) => [day, [{ from: OPENS_AT, to: CLOSES_AT }]]));
  const calendarId = await make('sla:calendar', 'ticketingSlaCalendars', { name: 'Office hours', timeZone, week });
  await make('sla:policy', 'ticketingSlaPolicies', {
    key: 'demo_office_hours',
    name: 'Office hours',
    sort: 10,
    isEnabled: true,
    calendarId,
    targets: TARGETS,
    warnAtPercent: 80,
    escalation: [{ minutesAfterBreach: 120, audience: ['supervisor'], channels: ['inApp', 'workflow'] }],
  });
}
