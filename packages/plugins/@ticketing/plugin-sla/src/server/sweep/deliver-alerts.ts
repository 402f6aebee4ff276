import type { Model } from '@nocobase/database';
import { checkPolicy, stepOfLevel, type AlertLevel, type EscalationStep, type Target } from '../../domain';
import { policyInput } from '../rules/read-rules';
import { FACT_NAMES } from '../rules/ticket-facts';
import type { SlaDesk } from '../sla-desk';
import { untilStartsAreStored } from '../workflow/stored-starts';
import { SLA_ALERT_EVENT, type SlaAlertEvent } from './alert-event';
import { notifyPeople } from './notify-people';
import { MOST_TRIES, undeliveredAlerts, type UndeliveredAlert } from './record-alerts';
import { readTelling, type Telling } from './telling';

const BATCH = 100;
/** A claim that is older belongs to a node that ended before it was through. */
const CLAIM_MINUTES = 2;

/**
 * Tells people and workflows of the alerts nobody was told of yet, each claimed by one conditional update, so that only one node tells it.
 * People are told first, and that is noted. Then workflows start; the alert counts as told when the host has stored their executions,
 * which have its id in their unique key: a node that ends half-way loses no start and makes none twice. What fails is tried again some
 * times (see MOST_TRIES). Answers how many were told.
 */
export async function deliverAlerts(desk: SlaDesk): Promise<number> {
  let delivered = 0;
  for (;;) {
    const alerts = await undeliveredAlerts(desk.db, new Date(desk.now().getTime() - CLAIM_MINUTES * 60_000), BATCH);
    if (!alerts.length) return delivered;
    const telling = await readTelling(desk.db);
    for (const alert of alerts) delivered += (await claim(desk, alert)) && (await deliver(desk, alert, telling)) ? 1 : 0;
    if (alerts.length < BATCH) return delivered;
  }
}

/** One node sees the number of tries that stands there, and raises it. */
async function claim(desk: SlaDesk, { id, tries }: UndeliveredAlert): Promise<boolean> {
  const [count] = await alertsOf(desk).update({ claimedAt: desk.now(), tries: tries + 1 }, { where: { id, tries, deliveredAt: null }, hooks: false, silent: true });
  return count === 1;
}

async function deliver(desk: SlaDesk, { id, tries }: UndeliveredAlert, telling: Telling): Promise<boolean> {
  const note = (values: object) => alertsOf(desk).update(values, { where: { id }, hooks: false, silent: true });
  try {
    const alert = (await alertsOf(desk).findByPk(id)) as Model | null;
    const ticket = alert && ((await desk.db.getCollection('ticketingTickets').model.findByPk(String(alert.get('ticketId')))) as Model | null);
    if (!alert || !ticket) return false;
    const event = await eventOf(desk, alert);
    if (!alert.get('peopleToldAt')) {
      await notifyPeople(desk, ticket, event, telling);
      await note({ peopleToldAt: desk.now() });
    }
    await desk.app.emitAsync(SLA_ALERT_EVENT, event);
    await untilStartsAreStored(event);
    await note({ deliveredAt: desk.now() });
    return true;
  } catch (error) {
    const prospect = tries + 1 < MOST_TRIES ? 'will be tried again' : 'is given up';
    desk.app.log.error(`SLA alert ${id} was not told and ${prospect}: ${(error as Error).message}`, { stack: (error as Error).stack });
    return false;
  }
}

async function eventOf(desk: SlaDesk, alert: Model): Promise<SlaAlertEvent> {
  const level = alert.get('level') as AlertLevel;
  const deadlineAt = alert.get('deadlineAt') as string | Date | null;
  return {
    alertId: String(alert.get('id')),
    ticketId: String(alert.get('ticketId')),
    target: alert.get('target') as Target,
    level,
    cycle: Number(alert.get('cycle')),
    dueAt: new Date(alert.get('dueAt') as string | Date),
    deadlineAt: deadlineAt ? new Date(deadlineAt) : null,
    step: await stepOf(desk, alert.get('policyId'), level),
  };
}

async function stepOf({ db }: SlaDesk, policyId: unknown, level: AlertLevel): Promise<EscalationStep | null> {
  const row = stepOfLevel(level);
  if (row === null || !policyId) return null;
  const stored = (await db.getCollection('ticketingSlaPolicies').model.findByPk(String(policyId))) as Model | null;
  const policy = stored && checkPolicy(policyInput(stored), FACT_NAMES);
  return policy?.ok ? (policy.value.escalation[row - 1] ?? null) : null;
}

const alertsOf = ({ db }: SlaDesk) => db.getCollection('ticketingSlaAlerts').model;
