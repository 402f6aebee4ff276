import { termsOf, type TermCounts } from '../text/terms';

/** A text that may be about the same matter. */
export interface SimilarCandidate {
  id: string;
  text: string;
}

/** How like the question a candidate is: 0 for nothing in common, 1 for the same words as often. */
export interface Likeness {
  id: string;
  likeness: number;
}

/** Below it, texts share a word by chance. Measured in docs/ai-evaluation.md: what share of those that are shown is about the same matter. */
export const LIKENESS_FLOOR = 0.2;

/**
 * The candidates most like a question, the likest first: cosine of TF-IDF vectors over stems of words and, of Chinese, pairs of characters. Rare is
 * what is rare among the candidates (G. Salton, C. Buckley, "Term-weighting approaches in automatic text retrieval", 1988). None below LIKENESS_FLOOR.
 */
export function rankSimilar(question: string, candidates: readonly SimilarCandidate[], limit: number): Likeness[] {
  const stems = new Map<string, string | null>();
  const asked = termsOf(question, stems);
  const counted = candidates.map(({ id, text }) => ({ id, terms: termsOf(text, stems) }));
  const rarity = rarityAmong(counted.map(({ terms }) => terms));
  const lengthOfQuestion = lengthOf(asked, rarity);
  return counted
    .map(({ id, terms }) => ({ id, likeness: shared(asked, terms, rarity) / ((lengthOfQuestion * lengthOf(terms, rarity)) || 1) }))
    .filter(({ likeness }) => likeness >= LIKENESS_FLOOR)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, limit);
}

type RarityOf = (term: string) => number;

function rarityAmong(texts: readonly TermCounts[]): RarityOf {
  const textsWith = new Map<string, number>();
  for (const terms of texts) for (const term of terms.keys()) textsWith.set(term, (textsWith.get(term) ?? 0) + 1);
  return (term) => Math.log((texts.length + 1) / ((textsWith.get(term) ?? 0) + 1)) + 1;
}

const weightOf = (count: number): number => 1 + Math.log(count);

const lengthOf = (terms: TermCounts, rarity: RarityOf): number => {
  let squares = 0;
  for (const [term, count] of terms) squares += (weightOf(count) * rarity(term)) ** 2;
  return Math.sqrt(squares);
};

function shared(asked: TermCounts, terms: TermCounts, rarity: RarityOf): number {
  let product = 0;
  for (const [term, count] of asked) {
    const there = terms.get(term);
    if (there) product += weightOf(count) * weightOf(there) * rarity(term) ** 2;
  }
  return product;
}
