import { Op, type Database, type Transaction } from '@nocobase/database';
import type { CustomerFacts } from './ticket-facts';

interface CustomerRow {
  id: string | number;
  level: string | null;
  slaCalendarId: string | number | null;
}

/** What policies and calendars ask about these customers, by id. No customer, no statement. */
export async function readCustomerFacts(db: Database, ids: readonly unknown[], transaction?: Transaction): Promise<Map<string, CustomerFacts>> {
  const wanted = [...new Set(ids.filter((id) => id !== null && id !== undefined).map(String))];
  if (!wanted.length) return new Map();
  const rows = (await db.getCollection('ticketingCustomers').model.findAll({
    attributes: ['id', 'level', 'slaCalendarId'],
    where: { id: { [Op.in]: wanted } },
    transaction,
    raw: true,
  })) as unknown as CustomerRow[];
  return new Map(rows.map(({ id, level, slaCalendarId }) => [String(id), { level, slaCalendarId: slaCalendarId === null ? null : String(slaCalendarId) }]));
}
