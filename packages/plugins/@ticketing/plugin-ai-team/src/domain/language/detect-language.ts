import { foldCase } from '../text/words';
import { readLatin } from './latin-language';
import { readScripts } from './scripts';

/** The language of a text as ISO 639-1, and how sure that is, 0 to 1. */
export interface DetectedLanguage {
  language: string | null;
  confidence: number;
}

const UNKNOWN: DetectedLanguage = { language: null, confidence: 0 };
/** Guesses below this are no better than none. */
const LEAST_CONFIDENCE = 0.25;
/** A name of a product in a Chinese sentence is written in Latin letters and says nothing of the language: it weighs half of what a sign does. */
const LATIN_WORD = 0.5;
const NOT_LANGUAGE = /https?:\/\/\S+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+|\S*\d\S*|[\\/]\S+/gu;
const LATIN_RUN = /\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:'\p{Script=Latin}+)*/gu;
/** This much text decides. In UTF-16 units. */
const MOST_CHARACTERS = 2_000;

/**
 * The language of a ticket's text: by its script, and in Latin letters by common words, letters and endings (English, German, French, Spanish,
 * Portuguese, Italian, Dutch). Null for texts too short or too foreign to tell; addresses, numbers and codes do not count.
 */
export function detectLanguage(text: string): DetectedLanguage {
  const plain = foldCase(text.slice(0, MOST_CHARACTERS)).replace(/^>.*$/gmu, ' ').replace(NOT_LANGUAGE, (code) => code.replace(/[\p{Script=Latin}\d]/gu, ' '));
  const words = plain.match(LATIN_RUN) ?? [];
  const scripts = readScripts(plain);
  const all = scripts.reduce((sum, { weight }) => sum + weight, words.length * LATIN_WORD);
  const [main] = scripts;
  if (main && main.weight >= words.length * LATIN_WORD) return believed(main.language, (main.weight / all) * (main.weight / (main.weight + 0.25)));
  const latin = readLatin(words);
  return latin ? believed(latin.language, latin.confidence * ((words.length * LATIN_WORD) / all)) : UNKNOWN;
}

const believed = (language: string, confidence: number): DetectedLanguage =>
  (confidence >= LEAST_CONFIDENCE ? { language, confidence } : UNKNOWN);
