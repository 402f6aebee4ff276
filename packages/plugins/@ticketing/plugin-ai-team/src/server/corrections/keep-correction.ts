import type { Model, Transaction } from '@nocobase/database';
import type { TicketEvents } from '@ticketing/plugin-tickets';
import { wordsOfTicket } from '../../domain';
import type { AiDesk } from '../ai-desk';
import { modelRevision } from '../classifier/model-revision';

/** A person who gives a ticket another category than AI proposed corrects it, wherever he does it; changing his mind, he corrects that. */
export async function correctionBy(desk: AiDesk, { ticketId, actorId, changes }: TicketEvents['ticketing:ticket.updated'], transaction: Transaction | undefined): Promise<void> {
  const change = changes.find(({ field }) => field === 'categoryCode');
  if (!change || !actorId) return;
  const ticket = (await desk.db.getCollection('ticketingTickets').model.findByPk(ticketId, { transaction })) as Model | null;
  const proposed = ticket?.get('aiCategoryCode') as string | null | undefined;
  if (!ticket || !proposed) return;
  if (change.to && (change.to !== proposed || (await correctionOf(desk, ticketId, transaction)))) await keepCorrection(desk, { ticket, label: String(change.to), userId: actorId }, transaction);
}

const correctionOf = ({ db }: AiDesk, ticketId: string, transaction: Transaction | undefined): Promise<Model | null> =>
  db.getCollection('ticketingAiCorrections').model.findOne({ where: { ticketId } as never, transaction }) as Promise<Model | null>;

/** Keeps the last word of people on the category of a ticket, and lets every node learn it from the commit on. */
export async function keepCorrection(desk: AiDesk, { ticket, label, userId }: { ticket: Model; label: string; userId: string }, transaction: Transaction | undefined): Promise<void> {
  const ticketId = String(ticket.get('id'));
  const text = wordsOfTicket({ title: String(ticket.get('title') ?? ''), description: String(ticket.get('description') ?? '') });
  const values = { text, label, userId, at: desk.now(transaction) };
  const known = await correctionOf(desk, ticketId, transaction);
  if (known) await known.update(values, { transaction });
  else await desk.db.getCollection('ticketingAiCorrections').model.create({ ticketId, ...values }, { transaction });
  await modelRevision.markChanged(desk.db, transaction);
}
