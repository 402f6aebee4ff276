import type { Database, Transaction } from '@nocobase/database';
import type { StatusRow } from '../../domain/status/choose-status';

export type StoredStatus = StatusRow & { title: string; color: string };

/** All statuses of the desk. Few rows, read on every use: an admin on another node may have changed them. */
export async function readStatuses(db: Database, transaction?: Transaction): Promise<StoredStatus[]> {
  const rows = await db.getCollection('ticketingStatuses').model.findAll({
    attributes: ['code', 'category', 'sort', 'title', 'color'],
    order: [['sort', 'ASC']],
    transaction,
    raw: true,
  });
  return rows as unknown as StoredStatus[];
}
