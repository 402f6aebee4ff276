import { Op, type Database, type Transaction } from '@nocobase/database';
import { recordActivities } from '@ticketing/plugin-tickets';
import type { SlaAlert } from '../../domain';

const DUE_COLUMN = { firstResponse: 'slaResponseDueAt', nextReply: 'slaNextReplyDueAt', resolution: 'slaResolveDueAt' } as const;

export interface NewAlert extends SlaAlert {
  policyId: string | null;
  /** Of the promise, as far as it is known when the alert is found. */
  deadlineAt: Date | null;
}

/**
 * Writes alerts that came due, each together with a row in the history of its ticket. Those until `quietUntil` count as delivered: they
 * are of a time nobody watched, or of a past that is only being told. Throws on an alert that is there already.
 */
export async function recordAlerts(db: Database, alerts: readonly NewAlert[], now: Date, quietUntil: Date, transaction: Transaction): Promise<void> {
  if (!alerts.length) return;
  const rows = alerts.map(({ ticketId, target, level, cycle, dueAt, deadlineAt, policyId }) => ({
    ticketId, target, level, cycle, dueAt, deadlineAt, policyId, foundAt: now, tries: 0, deliveredAt: dueAt <= quietUntil ? now : null,
  }));
  await db.getCollection('ticketingSlaAlerts').model.bulkCreate(rows, { transaction });
  const entries = alerts.map(({ ticketId, target, level, cycle, dueAt, deadlineAt }) => ({
    ticketId,
    type: 'slaAlert',
    at: dueAt <= quietUntil ? dueAt : now,
    actor: null,
    reason: level,
    to: { [DUE_COLUMN[target]]: deadlineAt ?? dueAt },
    data: { target, level, cycle, dueAt, deadlineAt },
  }));
  await recordActivities(db, entries, transaction);
}

/** An alert that could not be told in so many rounds, some twenty minutes, is left where it is. */
export const MOST_TRIES = 10;

export interface UndeliveredAlert {
  id: string;
  tries: number;
}

/** Alerts nobody was told of yet and no node is about to, oldest first. */
export async function undeliveredAlerts(db: Database, claimedBefore: Date, limit: number): Promise<UndeliveredAlert[]> {
  const rows = await db.getCollection('ticketingSlaAlerts').model.findAll({
    attributes: ['id', 'tries'],
    where: { deliveredAt: null, tries: { [Op.lt]: MOST_TRIES }, [Op.or]: [{ claimedAt: null }, { claimedAt: { [Op.lt]: claimedBefore } }] },
    order: [['dueAt', 'ASC'], ['id', 'ASC']],
    limit,
    raw: true,
  });
  return (rows as unknown as UndeliveredAlert[]).map(({ id, tries }) => ({ id: String(id), tries }));
}
