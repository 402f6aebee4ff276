import type { Classifier } from '../classifier/classifier';
import { featuresOf } from '../classifier/features';
import { vectorOf } from '../classifier/vocabulary';
import { segmentsOf } from '../text/segments';
import { stemOf } from '../text/stem';
import { isStopWord } from '../text/stop-words';

export const MOST_REASONS = 4;
/** A word that says this much less than the first one is no reason. */
const LEAST_SHARE = 0.2;
/** So much of a text is classified; see features.ts. In UTF-16 units. */
const MOST_CHARACTERS = 3_000;

/**
 * Up to four words of a text that speak most for a label, as written in it, the most telling first: of each word, what its features weigh for the
 * label more than for the mean of all labels. None for a label the classifier does not know, or that no word speaks for.
 */
export function reasonsFor(classifier: Classifier, text: string, label: string): string[] {
  const place = classifier.labels.indexOf(label);
  if (place < 0) return [];
  const read = text.slice(0, MOST_CHARACTERS);
  const speaksFor = featureShares(classifier, read, place);
  const words = new Map<string, { word: string; share: number }>();
  for (const word of segmentsOf(read)) {
    if (isStopWord(word) || !/\p{L}/u.test(word) || words.has(stemOf(word))) continue;
    const share = featuresOfWord(word).reduce((sum, feature) => sum + (speaksFor.get(feature) ?? 0), 0);
    if (share > 0) words.set(stemOf(word), { word, share });
  }
  const ranked = [...words.values()].sort((a, b) => b.share - a.share);
  return ranked.filter(({ share }) => share >= ranked[0].share * LEAST_SHARE).slice(0, MOST_REASONS).map(({ word }) => asWritten(word, read));
}

/** What each feature of the text adds to the score of a label, above what it adds to the mean of all labels. */
function featureShares({ vocabulary, model, labels }: Classifier, text: string, place: number): ReadonlyMap<number, number> {
  const { columns, values } = vectorOf(text, vocabulary);
  const shareOfColumn = new Map<number, number>();
  columns.forEach((column, at) => {
    const weights = model.weights.subarray(column * labels.length, (column + 1) * labels.length);
    shareOfColumn.set(column, values[at] * (weights[place] - weights.reduce((sum, weight) => sum + weight, 0) / labels.length));
  });
  const shares = new Map<number, number>();
  const kinds = featuresOf(text);
  for (const feature of [kinds.words, kinds.pairs, kinds.parts].flatMap((counts) => [...counts.keys()])) {
    shares.set(feature, shareOfColumn.get(vocabulary.columns.get(feature) ?? -1) ?? 0);
  }
  return shares;
}

/** Those a word has by itself: of a Chinese one, its characters and their neighbours, too. */
function featuresOfWord(word: string): number[] {
  const { words, pairs, parts } = featuresOf(word);
  return [...words.keys(), ...pairs.keys(), ...parts.keys()];
}

/** "Charger" stands in the text where "charger" was read. */
function asWritten(word: string, text: string): string {
  const at = text.toLowerCase().indexOf(word);
  return at < 0 ? word : text.slice(at, at + word.length);
}
