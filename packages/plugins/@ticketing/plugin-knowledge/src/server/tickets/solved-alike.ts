import { Op, type Model } from '@nocobase/database';
import { similarityOf } from '@ticketing/plugin-tickets/domain';
import type { KnowledgeDesk } from '../knowledge-desk';

const DAYS = 180;
const DAY_MS = 86_400_000;
/** Titles that are less alike only share a language. */
const FLOOR = 0.5;
/** Solved tickets that are compared, the newest. */
const MOST_COMPARED = 300;

/** Tickets in which the same thing was solved lately: of the same business type, with titles that say the same; this one, too, when it is solved. */
export async function solvedAlike({ db, now }: KnowledgeDesk, ticket: Model): Promise<string[]> {
  const others = (await db.getCollection('ticketingTickets').model.findAll({
    where: {
      businessTypeCode: ticket.get('businessTypeCode') ?? null,
      statusCategory: { [Op.in]: ['resolved', 'closed'] },
      resolvedAt: { [Op.gte]: new Date(now().getTime() - DAYS * DAY_MS) },
    } as never,
    attributes: ['id', 'title'], order: [['resolvedAt', 'DESC']], limit: MOST_COMPARED, raw: true,
  })) as unknown as { id: string | number; title: string | null }[];
  const title = ticket.get('title') as string | null;
  return others.filter((other) => String(other.id) === String(ticket.get('id')) || similarityOf(other.title, title) >= FLOOR).map(({ id }) => String(id));
}

/** Whether an article was written from one of these tickets, or helped with one of them. */
export async function isWrittenUp({ db }: KnowledgeDesk, ticketIds: readonly string[]): Promise<boolean> {
  const written = await db.getCollection('ticketingArticles').model.count({ where: { sourceTicketId: { [Op.in]: [...ticketIds] } } as never });
  return written > 0 || (await db.getCollection('ticketingArticleUses').model.count({ where: { ticketId: { [Op.in]: [...ticketIds] } } as never })) > 0;
}
