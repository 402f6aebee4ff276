import type { Database } from '@nocobase/database';
import { TicketingError } from '../errors/ticketing-error';
import type { WriteOptions } from '../services/write-mark';

/** No API, relation or workflow changes or deletes an entry; only demo data takes its own history along when it goes. */
export function keepHistoryAppendOnly(db: Database): void {
  const refuseChange = () => {
    throw new TicketingError('activity.immutable');
  };
  const refuseRemoval = (options: WriteOptions | undefined) => {
    if (options?.ticketingWrite !== 'removal') refuseChange();
  };
  db.on('ticketingActivities.beforeUpdate', refuseChange);
  db.on('ticketingActivities.beforeBulkUpdate', refuseChange);
  db.on('ticketingActivities.beforeDestroy', (_entry: unknown, options: WriteOptions) => refuseRemoval(options));
  db.on('ticketingActivities.beforeBulkDestroy', refuseRemoval);
}
