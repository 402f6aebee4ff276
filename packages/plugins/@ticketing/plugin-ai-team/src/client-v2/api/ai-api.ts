import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { settingsRequests } from '@ticketing/plugin-tickets/forms';
import type { CustomerUrgency, SecretKind, Sentiment } from '../../domain';

/** Who answered: an LLM service, or the built-in models. */
export type Tier = 'llm' | 'lexical';

/** What AI proposes for a ticket; null where it has nothing to say. */
export interface Analysis {
  language: string | null;
  categoryCode: string | null;
  categoryTitle: string | null;
  /** 0 to 1. */
  confidence: number | null;
  /** Whether the confidence reaches the floor. */
  isSure: boolean;
  sentiment: Sentiment | null;
  /** How urgent the customer says it is. */
  urgency: CustomerUrgency | null;
  keywords: string[];
  summary: string | null;
  tier: Tier | null;
  analysedAt: string | null;
  /** Why this category, in a sentence. */
  reasoning: string | null;
  /** Plain text. */
  suggestedReply: string | null;
}

/** Why AI did not do what it was asked. */
export type WhyNot = 'noService' | 'switchedOff' | 'budgetSpent' | 'failed' | 'badAnswer' | 'nothingToSay' | 'nothingFound';

export interface CategoryChoice {
  code: string;
  title: string;
}

export interface TicketAnalysis {
  analysis: Analysis | null;
  categories: CategoryChoice[];
  mayCorrect: boolean;
  /** Whether a language model would be asked for translations. */
  model: { isReady: boolean; because: WhyNot | null };
  /** Whether a language model would be asked to look a reply over. */
  mayReviewThoroughly: boolean;
  /** Whether whoever asks may work on the ticket. */
  mayWork: boolean;
}

/** A ticket that reads like this one. */
export interface SimilarTicket {
  id: string;
  ticketNo: string;
  title: string;
  statusCategory: string;
  /** Plain text, shortened. */
  resolution: string | null;
  /** 0 to 1. */
  likeness: number;
}

/** What is translated: a comment of the ticket, any text, or without both the request. */
export interface TranslationWish {
  commentId?: string;
  text?: string;
  /** Such as en-US, zh-CN or de. */
  to: string;
}

export interface Translation {
  text: string;
  to: string;
  from: string | null;
  tier: 'llm';
  model: string;
}
export type TranslationAnswer = Translation | { skippedBecause: WhyNot };

interface Found {
  /** Secrets are masked. */
  excerpt: string;
  /** Where in the text that was checked, in UTF-16 units; `end` is excluded. */
  start: number;
  end: number;
  /** Key of the text that says why. */
  why: string;
  /** Key of a wording to propose. */
  better: string | null;
  /** Who found it: the words of a language model are its own, no keys. */
  tier: Tier;
}
export type SecretInReply = Found & { kind: 'secret'; rule: SecretKind };
export type ToneOfReply = Found & { kind: 'tone'; rule: string };
export type ReplyFinding = SecretInReply | ToneOfReply;

export interface ReplyReview {
  mayBeSent: boolean;
  findings: ReplyFinding[];
  /** Who looked at it beside the rules. */
  tier: Tier;
}

/** What the workspace of a ticket asks of AI. */
export function aiApi(client: RequestClient, ticketId: string) {
  const { get, post } = settingsRequests(client);
  return {
    read: () => get<TicketAnalysis>('ticketingAi:forTicket', { filterByTk: ticketId }),
    correct: (categoryCode: string) => post<TicketAnalysis>('ticketingAi:correct', { categoryCode }, ticketId),
    analyse: () => post<TicketAnalysis>('ticketingAi:analyse', {}, ticketId),
    similar: () => get<{ tickets: SimilarTicket[] }>('ticketingAi:similar', { filterByTk: ticketId }),
    translate: (wish: TranslationWish) => post<TranslationAnswer>('ticketingAi:translate', { ...wish }, ticketId),
    reviewReply: (content: string) => post<ReplyReview>('ticketingAi:reviewReply', { content }, ticketId),
    reviewThoroughly: (content: string) => post<ReplyReview>('ticketingAi:reviewReply', { content, isThorough: true }, ticketId),
  };
}

export type AiApi = ReturnType<typeof aiApi>;
