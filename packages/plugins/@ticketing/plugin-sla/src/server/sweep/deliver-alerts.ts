import { Op, type Model } from '@nocobase/database';
import { checkPolicy, stepOfLevel, type AlertLevel, type EscalationStep, type Target } from '../../domain';
import { policyInput } from '../rules/read-rules';
import { FACT_NAMES } from '../rules/ticket-facts';
import type { SlaDesk } from '../sla-desk';
import { SLA_ALERT_EVENT, type SlaAlertEvent } from './alert-event';
import { notifyPeople } from './notify-people';
import { undeliveredAlerts } from './record-alerts';

const BATCH = 100;
/** A claim that is older belongs to a node that ended before it was through. */
const CLAIM_MINUTES = 2;

/**
 * Tells people and workflows of the alerts nobody was told of yet. One conditional update gives each alert to one node; if that node ends
 * half-way another one tells again: a message is sent at least once, a workflow starts at most once. Answers how many were told.
 */
export async function deliverAlerts(desk: SlaDesk): Promise<number> {
  let delivered = 0;
  for (;;) {
    const claimedBefore = new Date(desk.now().getTime() - CLAIM_MINUTES * 60_000);
    const ids = await undeliveredAlerts(desk.db, claimedBefore, BATCH);
    for (const id of ids) delivered += (await claim(desk, id, claimedBefore)) && (await deliver(desk, id)) ? 1 : 0;
    if (ids.length < BATCH) return delivered;
  }
}

async function claim(desk: SlaDesk, id: string, claimedBefore: Date): Promise<boolean> {
  const [count] = await alertsOf(desk).update(
    { claimedAt: desk.now() },
    { where: { id, deliveredAt: null, [Op.or]: [{ claimedAt: null }, { claimedAt: { [Op.lt]: claimedBefore } }] }, hooks: false, silent: true },
  );
  return count === 1;
}

async function deliver(desk: SlaDesk, id: string): Promise<boolean> {
  try {
    const alert = (await alertsOf(desk).findByPk(id)) as Model | null;
    const ticket = alert && ((await desk.db.getCollection('ticketingTickets').model.findByPk(String(alert.get('ticketId')))) as Model | null);
    if (!alert || !ticket) return false;
    const event = await eventOf(desk, alert);
    await notifyPeople(desk, ticket, event);
    await desk.app.emitAsync(SLA_ALERT_EVENT, event);
    await alertsOf(desk).update({ deliveredAt: desk.now() }, { where: { id }, hooks: false, silent: true });
    return true;
  } catch (error) {
    desk.app.log.error(`SLA alert ${id} was not delivered and will be tried again: ${(error as Error).message}`, { stack: (error as Error).stack });
    return false;
  }
}

async function eventOf(desk: SlaDesk, alert: Model): Promise<SlaAlertEvent> {
  const level = alert.get('level') as AlertLevel;
  return {
    alertId: String(alert.get('id')),
    ticketId: String(alert.get('ticketId')),
    target: alert.get('target') as Target,
    level,
    cycle: Number(alert.get('cycle')),
    dueAt: new Date(alert.get('dueAt') as string | Date),
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
