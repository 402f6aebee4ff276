import { CONTRASTS, DEGREES, NEGATIONS } from './modifiers';
import { tokenSentences, type Token, type ValenceOf } from './tokens';

export const SENTIMENTS = ['positive', 'neutral', 'negative'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

/** What a text feels like, and how strongly: -1 to 1. */
export interface SentimentReading {
  sentiment: Sentiment;
  score: number;
}

// The constants of VADER (C. Hutto, E. Gilbert, "VADER: a parsimonious rule-based model for sentiment analysis of social media text", 2014).
const NEGATED = -0.74;
const LOUD = 0.733;
const EXCLAMATION = 0.292;
const MOST_EXCLAMATIONS = 4;
const BEFORE_CONTRAST = 0.5;
const AFTER_CONTRAST = 1.5;
const SOFTNESS = 15;
/** A longer mail is quotes and signatures. In UTF-16 units. */
const MOST_CHARACTERS = 3_000;
/** So many words before one change it, the nearer the more. */
const NEARNESS = [1, 0.95, 0.9] as const;

/** A ticket that names a fault, or thanks in advance, is neutral: it takes one word of feeling to be more. */
const FELT_FROM = 0.25;

/**
 * Whether a text is content, matter-of-fact or upset, in English and Chinese: the sum of its words' valences with negation, degree, contrast,
 * capitals and exclamation marks, as score = sum / √(sum² + 15). `generalValence` knows common English; words of a desk and Chinese are known here.
 */
export function readSentiment(text: string, generalValence: ValenceOf): SentimentReading {
  const read = text.slice(0, MOST_CHARACTERS);
  const felt = tokenSentences(read, generalValence).reduce((sum, tokens) => sum + feelingOf(tokens), 0);
  const loudness = EXCLAMATION * Math.min(MOST_EXCLAMATIONS, read.match(/[!！]/g)?.length ?? 0);
  const sum = felt + Math.sign(felt) * loudness;
  const score = sum / Math.sqrt(sum * sum + SOFTNESS);
  return { sentiment: nameOf(score), score };
}

const nameOf = (score: number): Sentiment => (Math.abs(score) < FELT_FROM ? 'neutral' : score > 0 ? 'positive' : 'negative');

function feelingOf(tokens: readonly Token[]): number {
  const turn = tokens.findIndex(({ word }) => CONTRASTS.has(word));
  const weightAt = (at: number) => (turn < 0 ? 1 : at < turn ? BEFORE_CONTRAST : AFTER_CONTRAST);
  return tokens.reduce((sum, _token, at) => sum + weightAt(at) * valenceAt(tokens, at), 0);
}

function valenceAt(tokens: readonly Token[], at: number): number {
  const { valence, isLoud } = tokens[at];
  if (valence === 0) return 0;
  let strength = Math.abs(valence) + (isLoud ? LOUD : 0);
  let direction = Math.sign(valence);
  NEARNESS.forEach((nearness, distance) => {
    const before = tokens[at - 1 - distance];
    if (!before || before.valence !== 0 && !isNegation(before.word)) return;
    strength += nearness * (DEGREES.get(before.word) ?? 0);
    if (isNegation(before.word)) direction *= NEGATED;
  });
  return direction * Math.max(0, strength);
}

const isNegation = (word: string): boolean => NEGATIONS.has(word) || word.endsWith("n't");
