import { classify, type Classifier, type RankedLabel } from '../classifier/classifier';
import { keywordsOf } from '../keywords/keywords';
import { detectLanguage } from '../language/detect-language';
import { plainTextOf } from '../plain-text/plain-text';
import { readCustomerUrgency, type CustomerUrgency } from '../sentiment/read-customer-urgency';
import { readSentiment, type Sentiment } from '../sentiment/read-sentiment';
import type { ValenceOf } from '../sentiment/tokens';
import { summaryOf } from '../summary/summary';

/** Why a ticket got no category. */
export const SKIP_REASONS = ['tooFewCategories', 'notTrained', 'noKnownWords'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export interface TicketText {
  title: string;
  /** HTML or plain. */
  description: string;
}

/** What the built-in models tell of a ticket. */
export interface TicketReading {
  language: string | null;
  /** The likeliest of the categories the desk has today. */
  category: RankedLabel | null;
  skippedBecause: SkipReason | null;
  sentiment: Sentiment;
  urgency: CustomerUrgency;
  keywords: string[];
  summary: string;
}

export interface ReadingTools {
  classifier: Classifier | null;
  /** Codes of categories a ticket may get today. */
  categories: readonly string[];
  generalValence: ValenceOf;
}

/** What follows is quotes and signatures. In UTF-16 units. */
const MOST_CHARACTERS = 20_000;

/** Title and description without marks: what is classified, and what is learned from. */
export const wordsOfTicket = ({ title, description }: TicketText): string => `${title}\n${plainTextOf(description.slice(0, MOST_CHARACTERS)).text}`;

/** Reads a ticket by rules, word lists and the classifier, in a few milliseconds. */
export function readTicket(ticket: TicketText, tools: ReadingTools): TicketReading {
  const text = plainTextOf(ticket.description.slice(0, MOST_CHARACTERS)).text;
  const words = `${ticket.title}\n${text}`;
  return {
    language: detectLanguage(words).language,
    ...chooseCategory(words, tools),
    sentiment: readSentiment(words, tools.generalValence).sentiment,
    urgency: readCustomerUrgency(words),
    keywords: keywordsOf({ title: ticket.title, text }),
    summary: summaryOf(words),
  };
}

function chooseCategory(words: string, { classifier, categories }: ReadingTools): Pick<TicketReading, 'category' | 'skippedBecause'> {
  const skip = (skippedBecause: SkipReason) => ({ category: null, skippedBecause });
  if (categories.length < 2) return skip('tooFewCategories');
  if (!classifier) return skip('notTrained');
  const category = classify(classifier, words).find(({ label }) => categories.includes(label));
  return category ? { category, skippedBecause: null } : skip('noKnownWords');
}
