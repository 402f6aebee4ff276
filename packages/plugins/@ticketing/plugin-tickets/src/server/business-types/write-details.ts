import type { Context } from '@nocobase/actions';
import type { Model, Transaction } from '@nocobase/database';
import { TicketingError } from '../errors/ticketing-error';
import type { Desk } from '../services/desk';
import type { DetailsRelation } from './details-relations';

interface WriteDetailsOptions {
  whitelist: string[] | null;
  context?: Context;
  transaction: Transaction;
}

/**
 * Creates or changes the business row of a ticket: one row per ticket, whatever ids the caller sent. Throws
 * ticket.detailsMismatch when the ticket's business type has another details collection.
 */
export async function writeDetails(
  desk: Desk,
  ticket: Model,
  relation: DetailsRelation,
  row: Record<string, unknown>,
  { whitelist, context, transaction }: WriteDetailsOptions,
): Promise<void> {
  await checkTypeHas(desk, ticket, relation, transaction);
  const rows = desk.db.getRepository(relation.collection);
  const { id: _id, ticketId: _ticketId, ticket: _ticket, ...values } = row;
  const options = { values, whitelist: whitelist ?? undefined, context, transaction };
  const known = (await rows.findOne({ filter: { ticketId: ticket.get('id') as string }, transaction })) as Model | null;
  if (known) await rows.update({ ...options, filterByTk: known.get('id') as string });
  else await rows.create({ ...options, whitelist: whitelist ? [...whitelist, 'ticketId'] : undefined, values: { ...values, ticketId: ticket.get('id') } });
}

async function checkTypeHas(desk: Desk, ticket: Model, relation: DetailsRelation, transaction: Transaction): Promise<void> {
  const code = ticket.get('businessTypeCode');
  const fits = code && (await desk.db.getRepository('ticketingBusinessTypes').count({ filter: { code, detailsCollection: relation.collection }, transaction }));
  if (!fits) throw new TicketingError('ticket.detailsMismatch', { association: relation.association, field: relation.association });
}
