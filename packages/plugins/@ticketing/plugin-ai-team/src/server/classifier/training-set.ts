import { Op, type Database } from '@nocobase/database';
import { enabledCategories } from '@ticketing/plugin-tickets';
import { correctionExample, descriptionExample, ticketExample, wordsOfTicket, type Example } from '../../domain';
import type { AiWorld } from '../ai-desk';
import { categoriesInLanguage, languagesOf } from './category-titles';

/** The newest tickets say best what the desk calls a category today. */
export const MOST_TICKETS = 10_000;
const BATCH = 500;

export interface TrainingSet {
  examples: Example[];
  /** Tickets among them. */
  tickets: number;
  /** Categories among them; fewer than two are no choice. */
  labels: number;
}

/** What there is to learn: titles of categories in the languages of the app, tickets people have put into a category (AI writes no category), and what they corrected. */
export async function readTrainingSet(desk: AiWorld): Promise<TrainingSet> {
  const categories = (await enabledCategories(desk.db)).map((row) => String(row.get('code')));
  const descriptions: Example[] = [];
  for (const language of await languagesOf(desk.db)) {
    for (const { code, title } of await categoriesInLanguage(desk, language)) descriptions.push(descriptionExample(code, title));
  }
  const corrections = await readCorrections(desk.db, categories);
  const corrected = new Set(corrections.map(({ ticketId }) => ticketId));
  const tickets = (await readTickets(desk.db, categories)).filter(({ id }) => !corrected.has(id)).map(({ text, label }) => ticketExample(text, label));
  return { examples: [...descriptions, ...tickets, ...corrections.map(({ text, label }) => correctionExample(text, label))], tickets: tickets.length + corrections.length, labels: categories.length };
}

async function readCorrections(db: Database, categories: readonly string[]): Promise<{ ticketId: string; text: string; label: string }[]> {
  const rows = (await db.getCollection('ticketingAiCorrections').model.findAll({
    where: { label: { [Op.in]: [...categories] } } as never, attributes: ['ticketId', 'text', 'label'], order: [['at', 'DESC'], ['id', 'DESC']], limit: MOST_TICKETS, raw: true,
  })) as unknown as { ticketId: string | number; text: string | null; label: string }[];
  return rows.map(({ ticketId, text, label }) => ({ ticketId: String(ticketId), text: text ?? '', label }));
}

async function readTickets(db: Database, categories: readonly string[]): Promise<{ id: string; text: string; label: string }[]> {
  const read: { id: string; text: string; label: string }[] = [];
  let before: string | null = null;
  while (read.length < MOST_TICKETS) {
    const rows = (await db.getCollection('ticketingTickets').model.findAll({
      where: { categoryCode: { [Op.in]: [...categories] }, ...(before && { id: { [Op.lt]: before } }) } as never,
      attributes: ['id', 'title', 'description', 'categoryCode'], order: [['id', 'DESC']], limit: Math.min(BATCH, MOST_TICKETS - read.length), raw: true,
    })) as unknown as { id: string | number; title: string | null; description: string | null; categoryCode: string }[];
    read.push(...rows.map(({ id, title, description, categoryCode }) => ({ id: String(id), text: wordsOfTicket({ title: title ?? '', description: description ?? '' }), label: categoryCode })));
    if (rows.length < BATCH) break;
    before = String(rows[rows.length - 1].id);
  }
  return read;
}
