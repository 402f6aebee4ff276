import type { Database, Transaction } from '@nocobase/database';
import type { StatusRow } from '../../domain/status/choose-status';
import { readSmallTable } from './read-small-table';

export type StoredStatus = StatusRow & { title: string; color: string };

/** All statuses of the desk. Few rows, read on every use: an admin on another node may have changed them. */
export async function readStatuses(db: Database, transaction?: Transaction): Promise<StoredStatus[]> {
  return readSmallTable<StoredStatus>(db, 'ticketingStatuses', ['code', 'category', 'sort', 'title', 'color'], 'sort', transaction);
}
