import type { Context } from '@nocobase/actions';
import { Op, type Database, type Model } from '@nocobase/database';
import { permissionFor, SUPERVISE_TICKETS, TicketingError, type WriteOptions } from '@ticketing/plugin-tickets';

/** Columns that open tickets to people: whose account a contact is, and whether contacts see all tickets of their customer. */
const OPENING: Record<string, string> = { ticketingContacts: 'userId', ticketingCustomers: 'sharesTickets' };

/**
 * Only those who direct all tickets open them to people: an agent who may edit contacts would otherwise read, through an account of his own, what
 * he may not see at the desk. Taking such a right away is free.
 */
export function guardPortalLinks(db: Database): void {
  for (const [collection, column] of Object.entries(OPENING)) {
    db.on(`${collection}.beforeSave`, async (row: Model, options: WriteOptions) => {
      if (!row.changed(column as never) || !row.get(column)) return;
      if (!(await mayOpen(options))) throw new TicketingError('portal.linkNotAllowed', { field: column });
      if (column === 'userId' && !options.ticketingWrite) await takeFromOthers(db, row, options);
    });
    // Otherwise such a write would pass by the hook above.
    for (const event of ['beforeBulkUpdate', 'beforeBulkCreate']) {
      db.on(`${collection}.${event}`, (...args: unknown[]) => {
        const options = (args.length > 1 ? args[1] : args[0]) as { individualHooks?: boolean };
        options.individualHooks = true;
      });
    }
  }
}

/** An account is one contact: linked to another one, it is no longer that of the first. */
async function takeFromOthers(db: Database, contact: Model, { transaction }: WriteOptions): Promise<void> {
  const where = { userId: contact.get('userId'), id: { [Op.ne]: contact.get('id') ?? '0' } };
  await db.getCollection('ticketingContacts').model.update({ userId: null }, { where: where as never, hooks: false, transaction });
}

async function mayOpen(options: WriteOptions): Promise<boolean> {
  if (options.ticketingWrite) return true;
  const ctx = options.context as Context | undefined;
  if (!ctx?.state?.currentUser) return false;
  const permission = await permissionFor(ctx, 'ticketingTickets', SUPERVISE_TICKETS);
  return permission !== null && Object.keys(permission.filter).length === 0;
}
