import type { Context, Next } from '@nocobase/actions';
import type { Database, Model } from '@nocobase/database';
import { ticketForCaller } from '@ticketing/plugin-tickets';
import { readTickets } from '../projection/read-tickets';
import type { SlaDesk } from '../sla-desk';
import { answerOf } from './preview';

/** What a ticket is promised and why, how its clocks stand, and how its deadlines moved; for whoever may see the ticket. */
export const explain = (desk: SlaDesk) => async (ctx: Context, next: Next) => {
  const ticket = await ticketForCaller(ctx, 'view');
  const now = desk.now();
  const [{ id, agreed, reading }] = await readTickets(desk.db, [ticket], now);
  const { choice, policyId, calendar, calendarChoice, terms } = agreed;
  ctx.body = {
    policy: choice.policy && { id: policyId, key: choice.policy.key, name: choice.policy.name },
    promisedTo: agreed.promisedTo ?? null,
    because: choice.because,
    passedOver: choice.passedOver,
    calendar: { id: calendarChoice?.calendar.id ?? null, name: calendarChoice?.calendar.name ?? null, timeZone: calendar.timeZone, source: calendarChoice?.source ?? null },
    ...answerOf(reading),
    warnAtPercent: terms.warnAtPercent,
    changes: await readChanges(desk.db, id),
    alerts: await readAlerts(desk.db, id),
    now,
  };
  await next();
};

async function readChanges(db: Database, ticketId: string): Promise<object[]> {
  const rows = (await db.getRepository('ticketingActivities').find({ filter: { ticketId, type: 'slaChanged' }, sort: ['at', 'id'] })) as Model[];
  return rows.map((row) => Object.fromEntries(['at', 'actorName', 'reason', 'from', 'to'].map((name) => [name, row.get(name) ?? null])));
}

async function readAlerts(db: Database, ticketId: string): Promise<object[]> {
  const rows = (await db.getRepository('ticketingSlaAlerts').find({ filter: { ticketId }, sort: ['dueAt', 'id'] })) as Model[];
  return rows.map((row) => Object.fromEntries(['target', 'level', 'cycle', 'dueAt'].map((name) => [name, row.get(name)])));
}
