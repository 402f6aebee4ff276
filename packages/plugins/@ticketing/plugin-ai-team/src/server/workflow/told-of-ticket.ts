import { CONFIDENCE_FLOOR, type AiResultFacts } from '../../domain';

/** What AI tells of a ticket, as workflows read it. */
export interface AiResult extends AiResultFacts {
  language: string | null;
  confidence: number | null;
  keywords: string[];
  summary: string | null;
  reasoning: string | null;
  suggestedReply: string | null;
  tier: string | null;
}

/** Out of the columns of a ticket. */
export function toldOfTicket(ticket: Readonly<Record<string, unknown>>): AiResult {
  const text = <Name extends string>(column: string) => (ticket[column] as Name | null | undefined) ?? null;
  const [categoryCode, confidence] = [text('aiCategoryCode'), ticket.aiConfidence == null ? null : Number(ticket.aiConfidence)];
  return {
    categoryCode, confidence, isSure: categoryCode !== null && confidence !== null && confidence >= CONFIDENCE_FLOOR, language: text('aiLanguage'), sentiment: text('aiSentiment'), urgency: text('aiUrgency'),
    keywords: (ticket.aiKeywords as string[] | null) ?? [], summary: text('aiSummary'), reasoning: text('aiReasoning'), suggestedReply: text('aiSuggestedReply'), tier: text('aiTier'),
  };
}
