import { Op, type Database, type Transaction } from '@nocobase/database';
import { recordActivities } from '@ticketing/plugin-tickets';
import type { SlaAlert } from '../../domain';

const DUE_COLUMN = { firstResponse: 'slaResponseDueAt', nextReply: 'slaNextReplyDueAt', resolution: 'slaResolveDueAt' } as const;

export interface NewAlert extends SlaAlert {
  policyId: string | null;
}

/**
 * Writes alerts that came due, each together with a row in the history of its ticket. Those until `quietUntil` count as delivered: they
 * are of a time nobody watched, or of a past that is only being told. Throws on an alert that is there already.
 */
export async function recordAlerts(db: Database, alerts: readonly NewAlert[], now: Date, quietUntil: Date, transaction: Transaction): Promise<void> {
  if (!alerts.length) return;
  const rows = alerts.map(({ ticketId, target, level, cycle, dueAt, policyId }) => ({
    ticketId, target, level, cycle, dueAt, policyId, foundAt: now, deliveredAt: dueAt <= quietUntil ? now : null,
  }));
  await db.getCollection('ticketingSlaAlerts').model.bulkCreate(rows, { transaction });
  const entries = alerts.map(({ ticketId, target, level, cycle, dueAt }) => ({
    ticketId,
    type: 'slaAlert',
    at: dueAt <= quietUntil ? dueAt : now,
    actor: null,
    reason: level,
    to: { [DUE_COLUMN[target]]: dueAt },
    data: { target, level, cycle, dueAt },
  }));
  await recordActivities(db, entries, transaction);
}

/** Ids of alerts nobody was told of yet, oldest first. */
export async function undeliveredAlerts(db: Database, claimedBefore: Date, limit: number): Promise<string[]> {
  const rows = await db.getCollection('ticketingSlaAlerts').model.findAll({
    attributes: ['id'],
    where: { deliveredAt: null, [Op.or]: [{ claimedAt: null }, { claimedAt: { [Op.lt]: claimedBefore } }] },
    order: [['dueAt', 'ASC'], ['id', 'ASC']],
    limit,
    raw: true,
  });
  return (rows as unknown as { id: string | number }[]).map(({ id }) => String(id));
}
