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
  const { actor, ...rest } = entry;
  return db.getCollection('ticketingActivities').model.create(
    { ...rest, from: rest.from ?? null, to: rest.to ?? null, actorId: actor?.id ?? null, actorName: actor?.name ?? null },
    { transaction },
  );
}
