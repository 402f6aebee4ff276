import { CUSTOMER_URGENCIES, type CustomerUrgency } from '../sentiment/read-customer-urgency';
import { SENTIMENTS, type Sentiment } from '../sentiment/read-sentiment';

/** What a language model told of a ticket, after it was looked over. */
export interface ModelAnswer {
  /** ISO 639-1. */
  language: string | null;
  /** One of the categories that were offered. */
  categoryCode: string | null;
  /** 0 to 1; 0 without a category. */
  confidence: number;
  sentiment: Sentiment;
  urgency: CustomerUrgency;
  keywords: string[];
  summary: string;
  /** Why this category, in a sentence. */
  reasoning: string | null;
  /** Plain text. */
  suggestedReply: string | null;
  /** What in the answer was not as asked for and has been left out, for the run. */
  notes: string[];
}

export type ModelAnswerReading = { ok: true; value: ModelAnswer } | { ok: false; problem: string };

/** Characters, and keywords; longer texts are cut. */
export const MODEL_ANSWER_LIMITS = { keywords: 8, keyword: 60, summary: 600, reasoning: 300, suggestedReply: 2_000 } as const;

/** The JSON schema of what a model is to answer when it analyses a ticket, with the codes of the categories it may choose from. */
export const modelAnswerSchema = (categories: readonly string[]): Record<string, unknown> => {
  const text = (maxLength: number) => ({ type: 'string', maxLength });
  const properties = {
    language: { type: ['string', 'null'], description: 'ISO 639-1 code of the language the customer writes in' },
    categoryCode: { enum: [...categories, null], description: 'code of the category that fits, or null when none does' },
    confidence: { type: 'number', minimum: 0, maximum: 1, description: 'how likely the category is right' },
    sentiment: { enum: SENTIMENTS },
    urgency: { enum: CUSTOMER_URGENCIES, description: 'how urgent the customer says it is' },
    keywords: { type: 'array', items: text(MODEL_ANSWER_LIMITS.keyword), maxItems: MODEL_ANSWER_LIMITS.keywords },
    summary: text(MODEL_ANSWER_LIMITS.summary),
    reasoning: text(MODEL_ANSWER_LIMITS.reasoning),
    suggestedReply: { type: ['string', 'null'], maxLength: MODEL_ANSWER_LIMITS.suggestedReply, description: 'what the desk might answer, plain text in the language of the customer' },
  };
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
};

/**
 * What a model answered to `modelAnswerSchema`, trusting nothing: JSON in a string or a code fence, numbers as strings, texts that are too long. A
 * category nobody offered is none. Sentiment, urgency and summary must be there; without them the answer is bad, and `problem` says why (in English, for the run).
 */
export function readModelAnswer(answer: unknown, categories: readonly string[]): ModelAnswerReading {
  const given = typeof answer === 'string' ? parsed(answer) : answer;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return { ok: false, problem: 'the answer is no JSON object' };
  const told = given as Record<string, unknown>;
  const sentiment = oneOf(SENTIMENTS, told.sentiment);
  const urgency = oneOf(CUSTOMER_URGENCIES, told.urgency);
  const summary = textOf(told.summary, MODEL_ANSWER_LIMITS.summary);
  const missing = Object.entries({ sentiment, urgency, summary }).filter(([, value]) => value === null).map(([key]) => key);
  if (sentiment === null || urgency === null || summary === null) return { ok: false, problem: `not as asked for: ${missing.join(', ')}` };
  const { categoryCode, confidence, notes } = readCategory(told, categories);
  return {
    ok: true,
    value: {
      language: languageOf(told.language), categoryCode, confidence, sentiment, urgency, keywords: keywordsIn(told.keywords), summary,
      reasoning: textOf(told.reasoning, MODEL_ANSWER_LIMITS.reasoning), suggestedReply: textOf(told.suggestedReply, MODEL_ANSWER_LIMITS.suggestedReply), notes,
    },
  };
}

function readCategory(told: Record<string, unknown>, categories: readonly string[]): Pick<ModelAnswer, 'categoryCode' | 'confidence' | 'notes'> {
  const nothing = (...notes: string[]) => ({ categoryCode: null, confidence: 0, notes });
  const code = textOf(told.categoryCode, LONGEST_CODE);
  if (code === null || code.toLowerCase() === 'null') return nothing();
  if (!categories.includes(code)) return nothing(`a category nobody offered: ${code}`);
  const confidence = numberOf(told.confidence);
  if (confidence === null) return { categoryCode: code, confidence: 0, notes: ['no confidence'] };
  return { categoryCode: code, confidence: Math.min(1, Math.max(0, confidence)), notes: [] };
}

const LONGEST_CODE = 100;
const FENCED = /```(?:json)?\s*([\s\S]*?)```/iu;

/** The JSON of an answer, with words around it or not; undefined where there is none. */
function parsed(answer: string): unknown {
  const [from, to] = [answer.indexOf('{'), answer.lastIndexOf('}')];
  for (const candidate of [answer, FENCED.exec(answer)?.[1], from >= 0 ? answer.slice(from, to + 1) : undefined]) {
    try {
      if (candidate) return JSON.parse(candidate);
    } catch {
      // The next way to read it may fit.
    }
  }
  return undefined;
}

const oneOf = <T extends string>(choices: readonly T[], value: unknown): T | null => {
  const said = typeof value === 'string' ? value.trim().toLowerCase() : null;
  return choices.find((choice) => choice === said) ?? null;
};

function textOf(value: unknown, longest: number): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (text.length <= longest) return text || null;
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/** "0.8" and "80%" are numbers, too. */
function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const [, digits, percent] = typeof value === 'string' ? /^\s*(\d+(?:[.,]\d+)?)\s*(%?)\s*$/u.exec(value) ?? [] : [];
  return digits === undefined ? null : Number(digits.replace(',', '.')) / (percent ? 100 : 1);
}

/** "en-US" and "EN" are "en". */
const languageOf = (value: unknown): string | null => (typeof value === 'string' ? /^\s*([a-z]{2})(?:[-_][a-z\d]+)*\s*$/iu.exec(value)?.[1].toLowerCase() ?? null : null);

/** A list, or one text with commas between. */
function keywordsIn(value: unknown): string[] {
  const words = typeof value === 'string' ? value.split(/[,，、;；]/u) : Array.isArray(value) ? value : [];
  return [...new Set(words.flatMap((word) => textOf(word, MODEL_ANSWER_LIMITS.keyword) ?? []))].slice(0, MODEL_ANSWER_LIMITS.keywords);
}
