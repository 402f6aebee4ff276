import type { Filter, Model } from '@nocobase/database';
import { plainTextOf, rankSimilar, wordsOfTicket } from '../../domain';
import type { AiDesk } from '../ai-desk';

/** A ticket about the same matter. */
export interface SimilarTicket {
  id: string;
  ticketNo: string;
  title: string;
  statusCategory: string;
  /** How it was solved, plain and shortened; null where nobody wrote that. */
  resolution: string | null;
  /** 0 to 1. */
  likeness: number;
}

export interface ComparedTicket {
  id: string;
  title: string;
  description: string;
  categoryCode: string | null;
}

/** Tickets that are compared, the newest: of the same category first, for most alike are there, then of all. */
const OF_CATEGORY = 600;
const OF_ALL = 400;
const LONGEST_RESOLUTION = 400;
const COMPARED = ['id', 'ticketNo', 'title', 'description', 'statusCategory', 'resolution'];

export const comparedTicket = (ticket: Model): ComparedTicket => ({
  id: String(ticket.get('id')), title: String(ticket.get('title') ?? ''), description: String(ticket.get('description') ?? ''),
  categoryCode: (ticket.get('categoryCode') ?? ticket.get('aiCategoryCode') ?? null) as string | null,
});

/** Tickets that read like this one, the likest first, of those `filter` lets through; leave it out for all. */
export async function similarTickets({ db }: AiDesk, ticket: ComparedTicket, filter: Filter | undefined, limit: number): Promise<SimilarTicket[]> {
  const rows = new Map<string, Model>();
  const read = async (condition: object, most: number) => {
    const found = (await db.getRepository('ticketingTickets').find({
      filter: { $and: [{ id: { $ne: ticket.id }, mergedIntoId: null }, condition, filter ?? {}] } as unknown as Filter, fields: COMPARED, sort: ['-createdAt', '-id'], limit: most,
    } as never)) as Model[];
    for (const row of found) rows.set(String(row.get('id')), row);
  };
  if (ticket.categoryCode) await read({ categoryCode: ticket.categoryCode }, OF_CATEGORY);
  await read({}, OF_ALL);
  const candidates = [...rows].map(([id, row]) => ({ id, text: wordsOfTicket({ title: String(row.get('title') ?? ''), description: String(row.get('description') ?? '') }) }));
  return rankSimilar(wordsOfTicket(ticket), candidates, limit).map(({ id, likeness }) => shown(rows.get(id) as Model, likeness));
}

function shown(row: Model, likeness: number): SimilarTicket {
  const resolution = plainTextOf(String(row.get('resolution') ?? '')).text.trim();
  return {
    id: String(row.get('id')), ticketNo: String(row.get('ticketNo')), title: String(row.get('title') ?? ''), statusCategory: String(row.get('statusCategory')),
    resolution: resolution ? (resolution.length > LONGEST_RESOLUTION ? `${resolution.slice(0, LONGEST_RESOLUTION)}…` : resolution) : null, likeness: Math.round(likeness * 100) / 100,
  };
}

/** Those of some tickets the desk has solved and said how. */
export const solvedOnes = (tickets: readonly SimilarTicket[]): SimilarTicket[] => tickets.filter(({ resolution, statusCategory }) => resolution && ['resolved', 'closed'].includes(statusCategory));
