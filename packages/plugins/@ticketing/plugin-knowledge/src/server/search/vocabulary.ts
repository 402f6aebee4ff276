import { distance } from 'fastest-levenshtein';
import { isHan } from '../../domain';

/** Shorter words are taken as they are: every second one is a letter away from another. */
const SHORTEST_CORRECTED = 5;
/** From this length on two letters may be wrong, or have changed places. */
const TWO_ERRORS_FROM = 7;
const MOST_SPELLINGS = 3;

/** The words of all articles, and in how many each stands. */
export class Vocabulary {
  /** Of all that ever were in the index: what one word less means is not worth knowing the words of each article. */
  private readonly articlesWith = new Map<string, number>();

  /** The words of one article, each as often as it likes. */
  learn(words: readonly string[]): void {
    for (const word of new Set(words)) this.articlesWith.set(word, this.spreadOf(word) + 1);
  }

  /** The word itself and, if no article holds it, those that may have been meant: nearest first, then the most usual. They begin with the same letter. */
  spellings(word: string): string[] {
    if (this.has(word) || isHan(word) || word.length < SHORTEST_CORRECTED) return [word];
    const errors = word.length < TWO_ERRORS_FROM ? 1 : 2;
    const near: { known: string; away: number }[] = [];
    for (const known of this.articlesWith.keys()) {
      if (known[0] !== word[0] || Math.abs(known.length - word.length) > errors) continue;
      const away = distance(known, word);
      if (away <= errors) near.push({ known, away });
    }
    near.sort((a, b) => a.away - b.away || this.spreadOf(b.known) - this.spreadOf(a.known));
    // Its stem may be known where the word is not.
    return [word, ...near.slice(0, MOST_SPELLINGS).map(({ known }) => known)];
  }

  /** The words that tell most: the rarest, at least one, which together stand in at most so many articles. In the order given, each once. */
  rarest(words: readonly string[], mostArticles: number): string[] {
    let room = mostArticles;
    const kept = new Set([...new Set(words)].sort((a, b) => this.spreadOf(a) - this.spreadOf(b)).filter((word, at) => {
      room -= this.spreadOf(word);
      return at === 0 || room >= 0;
    }));
    return [...kept].sort((a, b) => words.indexOf(a) - words.indexOf(b));
  }

  /** In how many articles there are words that begin so; an article counts for each of them. */
  spreadOfBeginning(beginning: string): number {
    let spread = 0;
    for (const [word, articles] of this.articlesWith) if (word.startsWith(beginning)) spread += articles;
    return spread;
  }

  has(word: string): boolean {
    return this.articlesWith.has(word);
  }

  private spreadOf(word: string): number {
    return this.articlesWith.get(word) ?? 0;
  }
}
