import { stemOf } from './stem';
import { isStopWord } from './stop-words';
import { isHan, wordsOf } from './words';

export type TermCounts = ReadonlyMap<string, number>;

/** What a text is about stands in its beginning. In UTF-16 units. */
const MOST_CHARACTERS = 2_000;

/** How often a text has each of its telling terms: stems of words and, of Chinese, pairs of characters. `stems` keeps what words were cut to: the texts of a desk say the same words again and again. */
export function termsOf(text: string, stems = new Map<string, string | null>()): TermCounts {
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
