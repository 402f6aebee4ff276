import type { Transaction } from '@nocobase/database';
import { afterCommit, enabledCategories } from '@ticketing/plugin-tickets';
import { draftWithoutModel, readTicket, reasonsFor, wordsOfTicket, type SkipReason, type TicketReading, type WhyNot } from '../../domain';
import type { AiDesk } from '../ai-desk';
import { articleLanguage, findArticles } from '../articles/find-articles';
import type { Tier } from '../fields/choices';
import { BUILT_IN, errorWords, noteRun } from '../model/note-run';
import { ticketMaterial, type TicketMaterial } from '../prompts/ticket-material';
import { englishValence } from '../sentiment/english-valence';
import { aiSettings } from '../settings/stored-settings';
import { comparedTicket, similarTickets, solvedOnes } from '../similar/similar-tickets';
import { askAboutTicket } from './ask-about-ticket';

/** Announced after the commit of an analysis. */
export const ANALYSED = 'ticketingAi:analysed';
export interface AnalysedEvent {
  ticketId: string;
  runId: string;
}

/** What was found out about a ticket, ready to be written. */
export interface TicketFindings {
  tier: Tier;
  model: string;
  reading: Pick<TicketReading, 'language' | 'sentiment' | 'urgency' | 'keywords' | 'summary'>;
  category: { code: string; confidence: number } | null;
  /** A sentence of a model, or the words that speak for the category. */
  reasoning: string | null;
  suggestedReply: string | null;
  similarTicketIds: string[];
  articleIds: string[];
  skippedBecause: SkipReason | WhyNot | null;
  /** The run of a language model, which is noted when it answers; null for the built-in ones. */
  runId: string | null;
  /** Of the built-in models. */
  ms: number;
}

/** Tickets and articles that are kept with an analysis. */
const KEPT = 5;

/** Finds out about a ticket; with a language model where the desk has one, otherwise or where that fails with the built-in ones. Null: it is gone, or nobody wants to know. */
export async function analyseTicket(desk: AiDesk, ticketId: string, userId: string | null): Promise<TicketFindings | null> {
  const material = await ticketMaterial(desk, ticketId);
  if (!material || (await aiSettings(desk.db)).tasks.analyse === 'off') return null;
  const lexical = await readWithBuiltIn(desk, material);
  const asked = await askAboutTicket(desk, material, userId);
  if (!asked.ok) return lexical;
  const { categoryCode, confidence, notes: _notes, reasoning, suggestedReply, ...reading } = asked.value;
  return { ...lexical, tier: 'llm', model: asked.model, reading, category: categoryCode ? { code: categoryCode, confidence } : null, reasoning, suggestedReply: suggestedReply ?? lexical.suggestedReply, skippedBecause: null, runId: asked.runId };
}

async function readWithBuiltIn(desk: AiDesk, material: TicketMaterial): Promise<TicketFindings> {
  const { ticket, title } = material;
  const categories = (await enabledCategories(desk.db)).map((row) => String(row.get('code')));
  const classifier = await desk.classifier.current();
  const begun = performance.now();
  const text = { title, description: String(ticket.get('description') ?? '') };
  const { category, skippedBecause, ...reading } = readTicket(text, { classifier, categories, generalValence: englishValence });
  const reasons = classifier && category ? reasonsFor(classifier, wordsOfTicket(text), category.label) : [];
  const ms = Math.round(performance.now() - begun);
  const [similar, articles] = await Promise.all([
    similarTickets(desk, comparedTicket(ticket), undefined, KEPT),
    findArticles(desk, { text: wordsOfTicket(text), language: articleLanguage(reading.language), limit: KEPT, reader: 'customer' }),
  ]);
  const [article] = articles;
  const suggested = draftWithoutModel({
    language: reading.language === 'zh' ? 'zh' : 'en', tone: 'friendly', customerName: material.customerName, agentName: '', ticketNo: String(ticket.get('ticketNo')),
    article: article ? { title: article.title, excerpt: article.text, url: null } : null, solution: solvedOnes(similar)[0]?.resolution ?? null, question: wordsOfTicket(text),
  });
  return {
    tier: 'lexical', model: BUILT_IN, reading, category: category && { code: category.label, confidence: category.confidence }, reasoning: reasons.join(', ') || null,
    suggestedReply: suggested?.text ?? null, similarTicketIds: similar.map(({ id }) => id), articleIds: articles.map(({ id }) => id), skippedBecause, runId: null, ms,
  };
}

/** Writes what was found out into the ticket's own columns for it; a run of the built-in models is noted along with it. */
export async function writeFindings(desk: AiDesk, ticketId: string, findings: TicketFindings, transaction: Transaction): Promise<void> {
  const at = desk.now(transaction);
  const { reading, category, tier } = findings;
  await desk.tickets.project(ticketId, {
    aiLanguage: reading.language, aiCategoryCode: category?.code ?? null, aiConfidence: category?.confidence ?? null, aiSentiment: reading.sentiment, aiUrgency: reading.urgency,
    aiKeywords: reading.keywords, aiSummary: reading.summary, aiReasoning: findings.reasoning, aiSuggestedReply: findings.suggestedReply, aiSimilarTicketIds: findings.similarTicketIds,
    aiArticleIds: findings.articleIds, aiTier: tier, aiAnalysedAt: at,
  }, transaction);
  const runId = findings.runId ?? (await noteRun(desk, {
    task: 'analyse', tier, model: findings.model, ticketId, userId: null, at, ms: findings.ms, confidence: category?.confidence ?? null, skippedBecause: findings.skippedBecause,
  }, transaction));
  afterCommit(transaction, () => desk.app.emit(ANALYSED, { ticketId, runId } satisfies AnalysedEvent));
}

/** Notes that nobody wants to know. */
export const noteSwitchedOff = (desk: AiDesk, ticketId: string, transaction: Transaction): Promise<string> =>
  noteRun(desk, { task: 'analyse', tier: 'lexical', model: BUILT_IN, ticketId, userId: null, at: desk.now(transaction), ms: null, skippedBecause: 'switchedOff' }, transaction);

/** Notes that reading a ticket failed; the ticket stays as it is. */
export const noteFailure = (desk: AiDesk, ticketId: string, error: Error, transaction: Transaction): Promise<string> =>
  noteRun(desk, { task: 'analyse', tier: 'lexical', model: BUILT_IN, ticketId, userId: null, at: desk.now(transaction), ms: null, error: errorWords(error) }, transaction);
