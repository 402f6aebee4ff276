import type { Model } from '@nocobase/database';
import type { ActivityEntry } from './history';

/** What a step tells of a new ticket in its history; it happens with the creation, and nobody but the desk did it. */
export type FirstEntry = Pick<ActivityEntry, 'type' | 'from' | 'to' | 'reason' | 'data'>;

/** From beforeCreate to afterCreate of the same instance. */
const entries = new WeakMap<Model, FirstEntry[]>();

/** Keeps an entry until the ticket is written: it follows the one of the creation, in the same statement. */
export function addFirstEntry(ticket: Model, entry: FirstEntry): void {
  entries.set(ticket, [...(entries.get(ticket) ?? []), entry]);
}

export const firstEntriesOf = (ticket: Model): readonly FirstEntry[] => entries.get(ticket) ?? [];
