import { DESK_WORDS, FUNCTION_WORDS, LATIN_LANGUAGES, type LatinLanguage } from './common-words';
import { FOREIGN_LETTERS, HINTS } from './letters';

/** The likeliest language of words in Latin letters, and how sure that is, 0 to 1. */
export interface LatinReading {
  language: LatinLanguage;
  confidence: number;
}

const DESK_WORD = 0.8;
/** What speaks for a language before it is believed: one word of grammar is little, four are much. */
const HALF_SURE_AT = 0.9;
/** Languages share words; in a text of its own language nearly every third word is one of grammar. */
const USUAL_SHARE = 0.25;

/** Word → how much it says for which languages: less when more of them have it. */
const WORDS = evidenceOfWords();

/** The language of lower-case words; null where nothing speaks for any. */
export function readLatin(words: readonly string[]): LatinReading | null {
  const scores = new Map<LatinLanguage, number>(LATIN_LANGUAGES.map((language) => [language, 0]));
  for (const word of words) for (const [language, strength] of evidenceOf(word)) scores.set(language, (scores.get(language) ?? 0) + strength);
  const [[language, best], [, second]] = [...scores].sort(([, a], [, b]) => b - a);
  if (best === 0) return null;
  const margin = (best - second) / best;
  const evidence = best / (best + HALF_SURE_AT);
  const share = Math.min(1, best / (words.length * USUAL_SHARE));
  const foreign = words.some((word) => FOREIGN_LETTERS.test(word)) ? 0.3 : 1;
  return { language, confidence: Math.min(1, 2 * margin) * evidence * share * foreign };
}

function evidenceOf(word: string): readonly (readonly [LatinLanguage, number])[] {
  const known = WORDS.get(word) ?? WORDS.get(/^\p{L}{1,2}'/u.exec(word)?.[0] ?? '');
  if (known) return known;
  return HINTS.filter(([pattern]) => pattern.test(word)).flatMap(([, languages, strength]) => languages.map((language) => [language, strength] as const));
}

function evidenceOfWords(): ReadonlyMap<string, readonly (readonly [LatinLanguage, number])[]> {
  const strengths = new Map<string, Map<LatinLanguage, number>>();
  for (const [lists, strength] of [[DESK_WORDS, DESK_WORD], [FUNCTION_WORDS, 1]] as const) {
    for (const language of LATIN_LANGUAGES) for (const word of lists[language]) strengths.set(word, (strengths.get(word) ?? new Map()).set(language, strength));
  }
  return new Map([...strengths].map(([word, languages]) => [word, [...languages].map(([language, strength]) => [language, strength / languages.size] as const)]));
}
