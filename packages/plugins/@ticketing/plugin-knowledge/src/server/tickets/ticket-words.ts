import type { Model } from '@nocobase/database';
import type { KnowledgeDesk } from '../knowledge-desk';

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ', '&amp;': '&' };

/** A message as plain text: paragraphs and line breaks stay, marks go. */
export const plainText = (html: string): string =>
  html
    .replace(/<(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|nbsp|amp|#39);/g, (entity) => ENTITIES[entity])
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Longer texts say no more about what a ticket is about. */
const LONGEST = 2000;

/** What a ticket is about, as a question to the search. */
export const questionOfTicket = (ticket: Model): string =>
  `${String(ticket.get('title') ?? '')}\n${plainText(String(ticket.get('description') ?? ''))}`.slice(0, LONGEST);

/** The language of articles a ticket is served best in; null where the ticket says nothing of it. */
export const languageOfTicket = (ticket: Model): 'en' | 'zh' | null => {
  const code = String(ticket.get('languageCode') ?? '').toLowerCase();
  if (code.startsWith('zh')) return 'zh';
  return code.startsWith('en') ? 'en' : null;
};

/** What the desk wrote to the customer of a ticket, oldest first. */
export async function repliesOf({ db }: KnowledgeDesk, ticketId: string): Promise<string[]> {
  const comments = (await db.getCollection('ticketingComments').model.findAll({
    where: { ticketId, direction: 'outbound', isInternal: false } as never, attributes: ['content'], order: [['createdAt', 'ASC'], ['id', 'ASC']], limit: 20,
  })) as Model[];
  return comments.map((comment) => plainText(String(comment.get('content') ?? '')));
}
