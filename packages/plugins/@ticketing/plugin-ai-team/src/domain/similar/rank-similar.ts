import { stemOf } from '../text/stem';
import { isStopWord } from '../text/stop-words';
import { isHan, wordsOf } from '../text/words';

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
/** What a ticket is about stands in its beginning. In UTF-16 units. */
const MOST_CHARACTERS = 2_000;

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

type TermCounts = ReadonlyMap<string, number>;
type RarityOf = (term: string) => number;

/** How often a text has each term. `stems` keeps what words were cut to: the texts of a desk say the same words again and again. */
function termsOf(text: string, stems: Map<string, string | null>): TermCounts {
  const counts = new Map<string, number>();
  const count = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const run of wordsOf(text.slice(0, MOST_CHARACTERS))) {
    if (isHan(run)) pairsOf(run).forEach(count);
    else {
      let term = stems.get(run);
      if (term === undefined) stems.set(run, term = isStopWord(run) ? null : stemOf(run));
      if (term !== null) count(term);
    }
  }
  return counts;
}

/** Two neighbouring characters each; a single one stands for itself. */
function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.length === 1 ? characters : characters.slice(1).map((character, at) => characters[at] + character).filter((pair) => !isStopWord(pair));
}

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
