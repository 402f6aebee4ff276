import { weighedScoresOf, type LinearModel } from './linear-model';
import { softmax } from './softmax';
import { vectorOf, type Vocabulary } from './vocabulary';

/** What was learned from examples. A value: nothing changes it; corrections make a new one. */
export interface Classifier {
  labels: readonly string[];
  vocabulary: Vocabulary;
  model: LinearModel;
  temperature: number;
}

/** A label with the probability, 0 to 1, that it is the right one. */
export interface RankedLabel {
  label: string;
  confidence: number;
}

/** From here on a first guess is worth proposing; below it, show a choice of three. Measured in docs/ai-evaluation.md. */
export const CONFIDENCE_FLOOR = 0.5;

/** All labels, the likeliest first; none for a text with no feature the classifier has ever seen, and none when there is no choice. */
export function classify({ labels, vocabulary, model, temperature }: Classifier, text: string): RankedLabel[] {
  const vector = vectorOf(text, vocabulary);
  if (vector.columns.length === 0 || labels.length < 2) return [];
  const probabilities = softmax(weighedScoresOf(model, vector), temperature);
  return labels.map((label, place) => ({ label, confidence: probabilities[place] })).sort((a, b) => b.confidence - a.confidence);
}
