import { Op, type Database, type Transaction } from '@nocobase/database';
import { withdrawnAlerts, type AlertKey } from '../../domain';
import type { ReadTicket } from './read-tickets';

type SentAlert = AlertKey & { id: string };

/** The alerts these tickets already had. */
export async function readSentAlerts(db: Database, ticketIds: readonly string[], transaction?: Transaction): Promise<SentAlert[]> {
  const rows = (await db.getCollection('ticketingSlaAlerts').model.findAll({
    attributes: ['id', 'ticketId', 'target', 'level', 'cycle'],
    where: { ticketId: { [Op.in]: [...ticketIds] } },
    transaction,
    raw: true,
  })) as unknown as SentAlert[];
  return rows.map((row) => ({ ...row, id: String(row.id), ticketId: String(row.ticketId), cycle: Number(row.cycle) }));
}

/** Takes back the alerts a ticket is not owed under its present terms, so that they can come again; gives those that stay. */
export async function withdrawAlerts(db: Database, { id, reading }: ReadTicket, sent: readonly SentAlert[], transaction: Transaction): Promise<SentAlert[]> {
  const gone = withdrawnAlerts({ ticketId: id, reading }, sent);
  if (gone.length) await deleteAlerts(db, gone.map((alert) => alert.id), transaction);
  return sent.filter((alert) => !gone.includes(alert));
}

/** With the mails about them that still wait; those that were sent stay as a record. */
async function deleteAlerts(db: Database, ids: readonly string[], transaction: Transaction): Promise<void> {
  const mails = db.getCollection('ticketingSlaMails').model;
  const ofAlerts = { alertId: { [Op.in]: [...ids] } };
  await mails.destroy({ where: { ...ofAlerts, state: 'waiting' }, transaction });
  await mails.update({ alertId: null }, { where: ofAlerts, transaction, hooks: false });
  await db.getCollection('ticketingSlaAlerts').model.destroy({ where: { id: { [Op.in]: [...ids] } }, transaction });
}
