import { termsOf } from '../text/terms';

/** One word in common says nothing: "VPN" stands in every article about it. */
const FEWEST_TERMS = 2;

/**
 * How well an article fits a question, 0 to 1: the share of the question's telling terms that stand in its title or in the beginning of its text. Unlike
 * the score of a search, which is one for the best of what there is, it is low where there is nothing that fits.
 */
export function articleFit(question: string, { title, text }: { title: string; text: string }): number {
  const asked = [...termsOf(question).keys()];
  if (asked.length < FEWEST_TERMS) return 0;
  const there = termsOf(`${title}\n${text}`);
  return asked.filter((term) => there.has(term)).length / asked.length;
}
