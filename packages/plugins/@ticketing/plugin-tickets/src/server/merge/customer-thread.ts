import { Op, type Database, type Model } from '@nocobase/database';
import { isSameRequester } from '../../domain/merge/requester';
import { requesterOf } from './merge-facts';
import { ticketOfToday } from './ticket-of-today';

/** What whoever asked with a ticket may read of the one in which it goes on. */
export interface CustomerThread {
  /** Where it goes on; the ticket itself when it was not merged. */
  ticket: Model;
  /** Whether that is his own request, too. */
  isOwn: boolean;
  /** The comments he may read, as a condition on ticketingComments. */
  where: Record<string | symbol, unknown>;
}

/** How sure it is that whoever reads is the requester: he proved it, or merely has what everybody gets who files a request under any name. */
export type Reader = 'requester' | 'anybody';

/**
 * The conversation a customer may read. Agents may merge requests of different people; each of them goes on reading what was written on his own
 * tickets, and nothing else. Every page for customers asks here. `anybody` reads what was written on this
 * very ticket: who files a request under another's name must not get to read on when an agent joins it to the other's.
 */
export async function customerThread(db: Database, asked: Model, reader: Reader): Promise<CustomerThread> {
  const ticket = await ticketOfToday(db, asked);
  const id = ticket.get('id') as string;
  const merged = (await db.getCollection('ticketingTickets').model.findAll({
    attributes: ['id', 'contactId', 'contactEmail'], where: { mergedIntoId: id },
  })) as Model[];
  const isHis = (other: Model) => String(other.get('id')) === String(asked.get('id')) || (reader === 'requester' && isSameRequester(requesterOf(other), requesterOf(asked)));
  const isOwn = isHis(ticket);
  const origins = [ticket, ...merged].filter(isHis).map((one) => String(one.get('id')));
  return {
    ticket,
    isOwn,
    // Not "not internal": a row without a word about it is not for customers either.
    where: { ticketId: id, isInternal: false, [Op.or]: [{ originTicketId: { [Op.in]: origins } }, ...(isOwn ? [{ originTicketId: null }] : [])] },
  };
}

/** The files of a request itself its customer may have; for `anybody` without those that came with tickets merged into it. */
export async function requestFileIds(db: Database, asked: Model, reader: Reader): Promise<string[]> {
  const own = await fileIdsOf(db, [String(asked.get('id'))]);
  if (reader === 'requester') return own;
  const merged = (await db.getCollection('ticketingTickets').model.findAll({ attributes: ['id'], where: { mergedIntoId: asked.get('id') as string } })) as Model[];
  const foreign = new Set(await fileIdsOf(db, merged.map((ticket) => String(ticket.get('id')))));
  return own.filter((id) => !foreign.has(id));
}

async function fileIdsOf(db: Database, ticketIds: readonly string[]): Promise<string[]> {
  if (!ticketIds.length) return [];
  const links = (await db.getCollection('ticketingTicketFiles').model.findAll({ where: { ticketId: { [Op.in]: [...ticketIds] } }, raw: true })) as unknown as { fileId: string | number }[];
  return links.map(({ fileId }) => String(fileId));
}
