import { FEATURE_KINDS, featuresOf, type FeatureCounts, type FeatureKind } from './features';

/** The features a model knows: the column of each and how rare it is, as a factor; unknown ones are as rare as can be. */
export interface Vocabulary {
  columns: ReadonlyMap<number, number>;
  rarity: Float32Array;
  rarityOfUnknown: number;
}

/** A text as a sparse row of length 1 or less: values at columns. What the vocabulary does not know is missing from it, and makes it shorter. `weight`, 0 to 1, is less for a brief text. */
export interface TextVector {
  columns: Int32Array;
  values: Float32Array;
  weight: number;
}

/** How much each kind of features says; and how much more a rare feature says than a common one. Chosen by cross-validation: docs/ai-evaluation.md. */
const KIND_WEIGHT: Readonly<Record<FeatureKind, number>> = { words: 1, pairs: 0.8, parts: 1.4 };
const RARITY_EXPONENT = 0.7;
/** In a small set of texts every feature counts; in a large one, what stands in one text only teaches nothing. */
const SMALL_SET = 2_000;
/** Texts of fewer words, or Chinese characters, are brief. */
const BRIEF = 5;
/** Of a long text the strongest features are enough. */
const MOST_FEATURES = 300;

/** The features of the texts that are worth a column: the most common ones, where there are more than `limit`. */
export function vocabularyOf(texts: readonly string[], limit: number): Vocabulary {
  const textsWith = new Map<number, number>();
  for (const text of texts) {
    const kinds = featuresOf(text);
    for (const kind of FEATURE_KINDS) for (const feature of kinds[kind].keys()) textsWith.set(feature, (textsWith.get(feature) ?? 0) + 1);
  }
  const fewest = texts.length > SMALL_SET ? 2 : 1;
  const kept = [...textsWith].filter(([, count]) => count >= fewest).sort(([, a], [, b]) => b - a).slice(0, limit);
  return {
    columns: new Map(kept.map(([feature], column) => [feature, column])),
    rarity: Float32Array.from(kept, ([, count]) => rarityOf(count, texts.length)),
    rarityOfUnknown: rarityOf(1, texts.length),
  };
}

/**
 * A text as TF-IDF with sublinear term frequency (G. Salton, C. Buckley, "Term-weighting approaches in automatic text retrieval", 1988): each kind
 * of features scaled to length 1, weighted, and all of it scaled to length 1. Unknown features count as rare ones in the length.
 */
export function vectorOf(text: string, vocabulary: Vocabulary): TextVector {
  const kinds = featuresOf(text);
  const columns: number[] = [];
  const values: number[] = [];
  const kindWeights = FEATURE_KINDS.filter((kind) => kinds[kind].size > 0).map((kind) => KIND_WEIGHT[kind]);
  const length = Math.hypot(...kindWeights);
  for (const kind of FEATURE_KINDS) {
    const first = columns.length;
    let squares = 0;
    for (const [feature, count] of kinds[kind]) {
      const column = vocabulary.columns.get(feature);
      const value = (1 + Math.log(count)) * (column === undefined ? vocabulary.rarityOfUnknown : vocabulary.rarity[column]);
      squares += value * value;
      if (column === undefined) continue;
      columns.push(column);
      values.push(value);
    }
    const scale = KIND_WEIGHT[kind] / (Math.sqrt(squares) * length);
    for (let at = first; at < values.length; at += 1) values[at] *= scale;
  }
  const least = leastOfStrongest(values);
  const kept = [...values.keys()].filter((place) => values[place] >= least);
  return { columns: Int32Array.from(kept, (place) => columns[place]), values: Float32Array.from(kept, (place) => values[place]), weight: weightOf(kinds.words) };
}

/** A text of a word or two says little, however well the word is known. */
const weightOf = (words: FeatureCounts): number => Math.min(1, Math.sqrt([...words.values()].reduce((sum, count) => sum + count, 0) / BRIEF));

const leastOfStrongest = (values: readonly number[]): number =>
  (values.length > MOST_FEATURES ? Float64Array.from(values).sort()[values.length - MOST_FEATURES] : 0);

const rarityOf = (textsWith: number, textCount: number): number => (Math.log((textCount + 1) / (textsWith + 1)) + 1) ** RARITY_EXPONENT;

/** The vocabulary with the features of one more text. */
export function extendVocabulary(vocabulary: Vocabulary, text: string): Vocabulary {
  const columns = new Map(vocabulary.columns);
  const kinds = featuresOf(text);
  for (const feature of FEATURE_KINDS.flatMap((kind) => [...kinds[kind].keys()])) {
    if (!columns.has(feature)) columns.set(feature, columns.size);
  }
  const rarity = new Float32Array(columns.size).fill(vocabulary.rarityOfUnknown);
  rarity.set(vocabulary.rarity);
  return { ...vocabulary, columns, rarity };
}
