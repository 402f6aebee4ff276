import type { Database, Model, Transaction } from '@nocobase/database';

export interface ActivityEntry {
  ticketId: string;
  type: string;
  at: Date;
  /** A person; or, with id null, what the desk acts by. */
  actor: { id: string | null; name: string | null } | null;
  /** Column values before and after; only the columns that changed. */
  from?: Record<string, unknown> | null;
  to?: Record<string, unknown> | null;
  reason?: string | null;
  data?: Record<string, unknown> | null;
}

/** Appends one entry to a ticket's history, in the transaction of the change it tells about. */
export async function recordActivity(db: Database, entry: ActivityEntry, transaction: Transaction | undefined): Promise<Model> {
  return db.getCollection('ticketingActivities').model.create(rowOf(entry), { transaction });
}

/** Appends entries of many tickets in one statement. */
export async function recordActivities(db: Database, entries: readonly ActivityEntry[], transaction: Transaction): Promise<void> {
  if (entries.length) await db.getCollection('ticketingActivities').model.bulkCreate(entries.map(rowOf), { transaction });
}

/**
 * The same by the shortest way, for what every new ticket has: hooks and defaults of the ORM are passed by, so each entry brings its id.
 */
export async function recordFirstActivities(db: Database, entries: readonly (ActivityEntry & { id: string })[], transaction: Transaction | undefined): Promise<void> {
  await db.getCollection('ticketingActivities').model.bulkCreate(entries.map(rowOf), { transaction, hooks: false, validate: false, returning: false });
}

const rowOf = ({ actor, ...rest }: ActivityEntry) => ({
  ...rest,
  from: rest.from ?? null,
  to: rest.to ?? null,
  reason: rest.reason ?? null,
  data: rest.data ?? null,
  actorId: actor?.id ?? null,
  actorName: actor?.name ?? null,
});
