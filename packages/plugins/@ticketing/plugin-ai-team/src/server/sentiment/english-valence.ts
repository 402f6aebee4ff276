import { SentimentIntensityAnalyzer } from 'vader-sentiment';

/** VADER's own: compound = sum / √(sum² + 15). */
const SOFTNESS = 15;

/** How good or bad an English word is by VADER's lexicon, -4 to 4, 0 for a word it does not know: what one word alone scores, undone. */
export function englishValence(word: string): number {
  const { compound } = SentimentIntensityAnalyzer.polarity_scores(word);
  return compound * Math.sqrt(SOFTNESS / (1 - compound * compound));
}
