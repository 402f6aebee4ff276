import { similarityOf } from '@ticketing/plugin-tickets/domain';

/** What of a ticket tells whether it is the same matter as another one. */
export interface ComparedTicket {
  ticketId: string;
  title: string;
  description: string | null;
  businessTypeCode: string | null;
}

export interface ProbableDuplicate {
  ticketId: string;
  /** 0 to 1. */
  similarity: number;
}

/** Below this two texts only share a language. */
const FLOOR = 0.45;
/** The title says more about the matter than the text, which has greetings and signatures. */
const [TITLE_WEIGHT, TEXT_WEIGHT] = [0.6, 0.4];
const OTHER_TYPE_FACTOR = 0.85;

/**
 * Tickets that may be the same matter, most alike first. People decide: nothing is merged by itself. `others` are tickets of the same requester;
 * the ticket itself may be among them.
 */
export function probableDuplicates(ticket: ComparedTicket, others: readonly ComparedTicket[], most = 3): ProbableDuplicate[] {
  return others
    .filter(({ ticketId }) => ticketId !== ticket.ticketId)
    .map((other) => ({ ticketId: other.ticketId, similarity: likeness(ticket, other) }))
    .filter(({ similarity }) => similarity >= FLOOR)
    .sort((a, b) => b.similarity - a.similarity || (a.ticketId < b.ticketId ? -1 : 1))
    .slice(0, most);
}

function likeness(a: ComparedTicket, b: ComparedTicket): number {
  const title = similarityOf(a.title, b.title);
  const text = a.description && b.description ? TITLE_WEIGHT * title + TEXT_WEIGHT * similarityOf(a.description, b.description) : title;
  return a.businessTypeCode === b.businessTypeCode ? text : text * OTHER_TYPE_FACTOR;
}
