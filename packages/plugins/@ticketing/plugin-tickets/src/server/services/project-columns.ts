import type { Database, Transaction } from '@nocobase/database';
import { columnsThatAre } from '../registries/extended-columns';
import type { Registries } from '../registries/registries';

/**
 * Writes columns of a field extension that only mirror other facts (a deadline, a score). Nobody edited the ticket, so neither its
 * version nor its history nor `updatedAt` changes, and whoever has it open is not disturbed. Throws when a column is not both ruled
 * and silent: anything else belongs into the history.
 */
export async function projectColumns(
  db: Database,
  registries: Registries,
  ticketId: string,
  columns: Record<string, unknown>,
  transaction: Transaction,
): Promise<void> {
  const [ruled, silent] = [columnsThatAre('ruled', registries), columnsThatAre('silent', registries)];
  const wrong = Object.keys(columns).filter((column) => !ruled.includes(column) || !silent.includes(column));
  if (wrong.length) throw new Error(`only ruled and silent columns of an extension can be projected, not ${wrong.join(', ')}`);
  await db.getCollection('ticketingTickets').model.update(columns, { where: { id: ticketId }, transaction, hooks: false, silent: true, validate: false, sideEffects: false });
}
