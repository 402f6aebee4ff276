import { segmentsOf } from '../text/segments';
import { stemOf } from '../text/stem';
import { isStopWord } from '../text/stop-words';
import { isHan } from '../text/words';

/** In how many of the desk's tickets each term stands. Made by `countTerms`, kept by whoever has the tickets. */
export interface DocumentFrequencies {
  textCount: number;
  textsWith: ReadonlyMap<string, number>;
}

export const MOST_KEYWORDS = 8;
const SHORTEST = { han: 2, other: 3 };
/** What the customer himself put first. */
const TITLE_WEIGHT = 2;
const MOST_CHARACTERS = 5_000;

/** Every term of each text once, for the frequencies of a desk. */
export function countTerms(texts: Iterable<string>): DocumentFrequencies {
  const textsWith = new Map<string, number>();
  let textCount = 0;
  for (const text of texts) {
    textCount += 1;
    for (const term of new Set(termsOf(text).map(({ term }) => term))) textsWith.set(term, (textsWith.get(term) ?? 0) + 1);
  }
  return { textCount, textsWith };
}

/**
 * Up to eight words that say what a ticket is about, as they are written in it (lower case), the most telling first: by TF-IDF against the desk's
 * frequencies, by frequency and length alone where there are none. Words of a title count double.
 */
export function keywordsOf({ title = '', text }: { title?: string; text: string }, frequencies?: DocumentFrequencies): string[] {
  const weights = new Map<string, { word: string; weight: number; place: number }>();
  const add = (source: string, weight: number) => {
    for (const { term, word } of termsOf(source)) {
      const known = weights.get(term) ?? { word, weight: 0, place: weights.size };
      weights.set(term, { ...known, weight: known.weight + weight });
    }
  };
  add(title, TITLE_WEIGHT);
  add(text, 1);
  return [...weights]
    .map(([term, { word, weight, place }]) => ({ word, place, score: (1 + Math.log(weight)) * tellingOf(term, frequencies) }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, MOST_KEYWORDS)
    .map(({ word }) => word);
}

interface Term {
  /** What different endings of a word have in common. */
  term: string;
  word: string;
}

const termsOf = (text: string): Term[] =>
  segmentsOf(text.slice(0, MOST_CHARACTERS)).filter(isTelling).map((word) => ({ term: isHan(word) ? word : stemOf(word), word }));

function isTelling(word: string): boolean {
  if (isStopWord(word)) return false;
  if (/^\p{N}+(?:[-.]\p{N}+)*$/u.test(word)) return false;
  return [...word].length >= (isHan(word) ? SHORTEST.han : SHORTEST.other);
}

function tellingOf(term: string, frequencies?: DocumentFrequencies): number {
  if (frequencies && frequencies.textCount > 0) return Math.log((frequencies.textCount + 1) / ((frequencies.textsWith.get(term) ?? 0) + 0.5));
  return 1 + Math.min(term.length, 10) / 10;
}
