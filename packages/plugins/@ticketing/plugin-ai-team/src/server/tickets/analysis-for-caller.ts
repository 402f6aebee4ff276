import type { Context } from '@nocobase/actions';
import type { Filter, Model } from '@nocobase/database';
import { permissionFor, ticketForCaller, WORK_ON_TICKETS } from '@ticketing/plugin-tickets';
import { CONFIDENCE_FLOOR, type WhyNot } from '../../domain';
import type { AiDesk } from '../ai-desk';
import { categoriesInLanguage, titleInLanguage } from '../classifier/category-titles';
import { whyNoModel } from '../model/ask-model';

export interface TicketAnalysis {
  /** Null until the ticket was analysed. */
  analysis: {
    language: string | null;
    categoryCode: string | null;
    categoryTitle: string | null;
    confidence: number | null;
    /** Likely enough to be proposed; otherwise a guess. */
    isSure: boolean;
    sentiment: string | null;
    urgency: string | null;
    keywords: string[];
    summary: string | null;
    /** Why this category: a sentence of a language model, or the words that speak for it. */
    reasoning: string | null;
    /** Plain text. */
    suggestedReply: string | null;
    tier: string | null;
    analysedAt: Date;
  } | null;
  /** What a person may choose instead. */
  categories: { code: string; title: string }[];
  mayCorrect: boolean;
  /** Whether the caller may work on the ticket, and so have a reply drafted. */
  mayWork: boolean;
  /** Whether a language model would be asked for translations, which only one can do, and why not. */
  model: { isReady: boolean; because: WhyNot | null };
  /** Whether one would be asked to look a reply over. */
  mayReviewThoroughly: boolean;
}

/** What AI tells of a ticket, for whoever sees it; titles in his language. */
export async function analysisForCaller(desk: AiDesk, ctx: Context): Promise<TicketAnalysis> {
  const ticket = await ticketForCaller(ctx, 'view');
  const language = String((ctx as unknown as { getCurrentLocale?(): string }).getCurrentLocale?.() ?? 'en-US');
  const categories = await categoriesInLanguage(desk, language);
  const analysedAt = ticket.get('aiAnalysedAt') as Date | null;
  const [mayWork, because] = [await mayWorkOn(ctx, ticket), await whyNoModel(desk, 'translate')];
  const mayReviewThoroughly = mayWork && (await whyNoModel(desk, 'reviewReply')) === null;
  return { analysis: analysedAt && { ...(await toldOf(desk, ticket, language)), analysedAt }, categories, mayCorrect: mayWork, mayWork, model: { isReady: because === null, because }, mayReviewThoroughly };
}

async function toldOf(desk: AiDesk, ticket: Model, language: string): Promise<Omit<NonNullable<TicketAnalysis['analysis']>, 'analysedAt'>> {
  const text = (column: string) => (ticket.get(column) as string | null) ?? null;
  const code = text('aiCategoryCode');
  const category = code ? ((await desk.db.getCollection('ticketingCategories').model.findOne({ where: { code }, attributes: ['title'] })) as Model | null) : null;
  const confidence = ticket.get('aiConfidence') == null ? null : Number(ticket.get('aiConfidence'));
  return {
    language: text('aiLanguage'), categoryCode: code, categoryTitle: category && titleInLanguage(desk.app, language, String(category.get('title') ?? '')),
    confidence, isSure: confidence !== null && confidence >= CONFIDENCE_FLOOR, sentiment: text('aiSentiment'), urgency: text('aiUrgency'),
    keywords: (ticket.get('aiKeywords') as string[] | null) ?? [], summary: text('aiSummary'), reasoning: text('aiReasoning'), suggestedReply: text('aiSuggestedReply'), tier: text('aiTier'),
  };
}

async function mayWorkOn(ctx: Context, ticket: Model): Promise<boolean> {
  const work = await permissionFor(ctx, 'ticketingTickets', WORK_ON_TICKETS);
  return work !== null && (await ctx.db.getRepository('ticketingTickets').count({ filterByTk: ticket.get('id') as string, filter: work.filter as Filter })) > 0;
}
