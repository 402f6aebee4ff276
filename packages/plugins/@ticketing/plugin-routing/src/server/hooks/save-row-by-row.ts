import type { Database } from '@nocobase/database';

/** A bulk write would pass by the checks: each row goes through them. */
export function saveRowByRow(db: Database, collection: string): void {
  for (const event of ['beforeBulkCreate', 'beforeBulkUpdate', 'beforeBulkDestroy']) {
    db.on(`${collection}.${event}`, (...given: unknown[]) => {
      (given.at(-1) as { individualHooks?: boolean }).individualHooks = true;
    });
  }
}
