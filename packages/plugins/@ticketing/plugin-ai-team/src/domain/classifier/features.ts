import { stemOf } from '../text/stem';
import { isHan, wordsOf } from '../text/words';

/** Features of one kind and how often a text has each. A feature is its 32-bit hash: no text of a ticket can be read back from a model. */
export type FeatureCounts = ReadonlyMap<number, number>;

/** What of a text is looked at, each kind for itself: words, neighbouring words, and parts of words, which survive typing errors and inflection. */
export const FEATURE_KINDS = ['words', 'pairs', 'parts'] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];

/** Parts of words that are looked at, in characters; the edge of a word counts as one. */
const PART_LENGTHS = { shortest: 3, longest: 4 };
/** What a ticket is about stands in its beginning; the rest of a long mail is quotes and signatures. In UTF-16 units. */
const MOST_CHARACTERS = 3_000;

/**
 * What a text has of each kind. Of Chinese, every character is a word, and two and three neighbouring ones are a pair: that needs no dictionary.
 * Of other languages, a pair is two neighbours or two words around a third ("card … lost").
 */
export function featuresOf(text: string): Record<FeatureKind, FeatureCounts> {
  const [words, pairs, parts] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()];
  const stems = ['^'];
  for (const run of wordsOf(text.slice(0, MOST_CHARACTERS))) {
    if (isHan(run)) countCharacters([...run], words, pairs);
    else {
      const stem = stemOf(run);
      stems.push(stem);
      count(words, hash(`w${stem}`));
      countParts(run, parts);
    }
  }
  if (stems.length > 1) countNeighbours([...stems, '$'], pairs);
  return { words, pairs, parts };
}

function countCharacters(characters: readonly string[], words: Map<number, number>, pairs: Map<number, number>): void {
  characters.forEach((character, at) => {
    count(words, hash(`w${character}`));
    if (at >= 1) count(pairs, hash(`h${characters[at - 1]}${character}`));
    if (at >= 2) count(pairs, hash(`h${characters[at - 2]}${characters[at - 1]}${character}`));
  });
}

function countNeighbours(stems: readonly string[], pairs: Map<number, number>): void {
  stems.forEach((stem, at) => {
    if (at >= 1) count(pairs, hash(`p${stems[at - 1]} ${stem}`));
    if (at >= 3 && at < stems.length - 1) count(pairs, hash(`s${stems[at - 2]} ${stem}`));
  });
}

function countParts(word: string, parts: Map<number, number>): void {
  const padded = ` ${word} `;
  for (let start = 0; start + PART_LENGTHS.shortest <= padded.length; start += 1) {
    const end = Math.min(start + PART_LENGTHS.longest, padded.length);
    let value = BASIS;
    for (let at = start; at < end; at += 1) {
      value = mixed(value, padded.charCodeAt(at));
      if (at - start + 1 >= PART_LENGTHS.shortest) count(parts, value);
    }
  }
}

const count = (counts: Map<number, number>, feature: number): void => {
  counts.set(feature, (counts.get(feature) ?? 0) + 1);
};

/** FNV-1a of 32 bits over UTF-16 units (G. Fowler, L. C. Noll, K.-P. Vo); of 60,000 features, one or none share a hash. */
const BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const mixed = (value: number, unit: number): number => Math.imul(value ^ unit, PRIME);

function hash(text: string): number {
  let value = BASIS;
  for (let at = 0; at < text.length; at += 1) value = mixed(value, text.charCodeAt(at));
  return value;
}
