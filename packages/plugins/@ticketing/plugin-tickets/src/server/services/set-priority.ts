import type { Model, Transaction } from '@nocobase/database';
import { TicketingError } from '../errors/ticketing-error';
import type { Desk } from './desk';
import { lockTicket } from './ticket-facts';
import type { WriteOptions } from './write-mark';

/**
 * Gives a ticket another priority like a person who edits it: with history, version, and whatever follows from an update. Setting the
 * priority it has changes nothing. Throws ticket.notFound, ticket.inputInvalid without a priority, ticket.priorityUnknown.
 */
export async function setPriority(
  desk: Desk,
  { ticketId, priority, actorName }: { ticketId: string; priority: unknown; actorName: string | null },
  context: WriteOptions['context'],
  transaction: Transaction,
): Promise<Model> {
  if (typeof priority !== 'string' || !priority) throw new TicketingError('ticket.inputInvalid', { field: 'priority' });
  await lockTicket(desk.db, ticketId, transaction);
  const [ticket] = (await desk.db.getRepository('ticketingTickets').update({
    filterByTk: ticketId,
    values: { priority },
    context,
    transaction,
    ticketingActorName: actorName,
  } as never)) as Model[];
  return ticket;
}
