import type { Database, Transaction } from '@nocobase/database';
import { ticketDay, ticketNumber } from '../../domain/ticket/ticket-number';
import { countUp } from './count-up';

/**
 * Draws the next ticket number of the day. The counter row is the only lock, so numbers are unique on any number of nodes; a
 * create that fails afterwards leaves a gap. Without `transaction` the row is locked for one statement only.
 */
export async function drawTicketNumber(db: Database, at: Date, timeZone: string, transaction?: Transaction): Promise<string> {
  const day = ticketDay(at, timeZone);
  return ticketNumber(day, await countUp(db, `ticket:${day}`, transaction));
}
