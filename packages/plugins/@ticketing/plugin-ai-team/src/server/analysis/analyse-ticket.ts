import type { Model, Transaction } from '@nocobase/database';
import { enabledCategories } from '@ticketing/plugin-tickets';
import { readTicket, type TicketReading } from '../../domain';
import type { AiDesk } from '../ai-desk';
import type { Tier } from '../fields/choices';
import { englishValence } from '../sentiment/english-valence';

const TIER: Tier = 'lexical';
const MODEL = 'built-in';
const LONGEST_ERROR = 500;

/** A ticket as the built-in models read it; null where it is gone. */
export async function readTicketNow({ db, classifier }: AiDesk, ticketId: string): Promise<{ reading: TicketReading; ms: number } | null> {
  const ticket = (await db.getCollection('ticketingTickets').model.findByPk(ticketId, { attributes: ['title', 'description'] })) as Model | null;
  if (!ticket) return null;
  const categories = (await enabledCategories(db)).map((row) => String(row.get('code')));
  const learned = await classifier.current();
  const begun = performance.now();
  const text = { title: String(ticket.get('title') ?? ''), description: String(ticket.get('description') ?? '') };
  const reading = readTicket(text, { classifier: learned, categories, generalValence: englishValence });
  return { reading, ms: Math.round(performance.now() - begun) };
}

/** Writes what was read into the ticket's own columns for it, with the row that tells of the run. */
export async function writeReading(desk: AiDesk, ticketId: string, { reading, ms }: { reading: TicketReading; ms: number }, transaction: Transaction): Promise<void> {
  const at = desk.now(transaction);
  const { category, skippedBecause } = reading;
  await desk.tickets.project(ticketId, {
    aiLanguage: reading.language, aiCategoryCode: category?.label ?? null, aiConfidence: category?.confidence ?? null, aiSentiment: reading.sentiment, aiUrgency: reading.urgency,
    aiKeywords: reading.keywords, aiSummary: reading.summary, aiTier: TIER, aiAnalysedAt: at,
  }, transaction);
  await noteRun(desk, { ticketId, at, ms, confidence: category?.confidence ?? null, skippedBecause }, transaction);
}

/** Notes that reading a ticket failed; the ticket stays as it is. */
export const noteFailure = (desk: AiDesk, ticketId: string, error: Error, transaction: Transaction): Promise<void> =>
  noteRun(desk, { ticketId, at: desk.now(transaction), ms: null, error: error.message.slice(0, LONGEST_ERROR) }, transaction);

async function noteRun({ db }: AiDesk, run: Record<string, unknown>, transaction: Transaction): Promise<void> {
  await db.getCollection('ticketingAiRuns').model.create({ task: 'analyse', tier: TIER, model: MODEL, ...run }, { transaction });
}
