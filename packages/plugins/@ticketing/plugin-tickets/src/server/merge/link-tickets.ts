import type { Database, Transaction } from '@nocobase/database';
import { addMissingRows } from './add-missing-rows';

/** Links two tickets both ways; tickets that are linked already stay so. */
export async function linkTickets(db: Database, a: unknown, b: unknown, transaction: Transaction): Promise<void> {
  const [one, other] = [String(a), String(b)];
  const rows = [
    { ticketId: one, relatedTicketId: other },
    { ticketId: other, relatedTicketId: one },
  ];
  await addMissingRows(db, 'ticketingTicketLinks', rows, transaction);
}
