import { Op, type Database, type Model } from '@nocobase/database';

type Json = Record<string, unknown>;
export interface ReadChange {
  field: string;
  title: string;
  from: unknown;
  to: unknown;
}

interface Link {
  relation: string;
  collection: string;
  key: string;
  shows: 'nickname' | 'name' | 'title' | 'ticketNo';
}

/** Columns that hold a key: the relation people know them by, and what they call the thing behind it. */
const LINKS: Record<string, Link> = {
  assigneeId: { relation: 'assignee', collection: 'users', key: 'id', shows: 'nickname' },
  customerId: { relation: 'customer', collection: 'ticketingCustomers', key: 'id', shows: 'name' },
  contactId: { relation: 'contact', collection: 'ticketingContacts', key: 'id', shows: 'name' },
  businessTypeCode: { relation: 'businessType', collection: 'ticketingBusinessTypes', key: 'code', shows: 'title' },
  categoryCode: { relation: 'category', collection: 'ticketingCategories', key: 'code', shows: 'title' },
  mergedIntoId: { relation: 'mergedInto', collection: 'ticketingTickets', key: 'id', shows: 'ticketNo' },
};

/** The column a reader knows a change by: "Assignee", not "Assignee ID". */
export const columnOfReader = (field: string): string => LINKS[field]?.relation ?? field;

/**
 * Puts names beside the keys a history holds: `7` becomes `{id: '7', nickname: 'Ann'}`, `repair` becomes `{code, title}`. One query
 * per collection; what is gone keeps its key.
 */
export async function nameChanges(db: Database, changes: ReadChange[]): Promise<void> {
  for (const [field, link] of Object.entries(LINKS)) {
    const concerned = changes.filter((change) => change.field === field);
    const keys = [...new Set(concerned.flatMap(({ from, to }) => [from, to]).filter((key) => key != null).map(String))];
    if (!keys.length) continue;
    const rows = (await db.getCollection(link.collection).model.findAll({
      attributes: [link.key, link.shows],
      where: { [link.key]: { [Op.in]: keys } },
    })) as Model[];
    const named = new Map(rows.map((row) => [String(row.get(link.key)), namedThing(row, link)]));
    for (const change of concerned) {
      change.from = named.get(String(change.from)) ?? change.from;
      change.to = named.get(String(change.to)) ?? change.to;
    }
  }
}

const namedThing = (row: Model, { key, shows }: Link): Json => ({
  [key]: String(row.get(key)),
  [shows === 'ticketNo' ? 'title' : shows]: row.get(shows) ?? '',
});
