import type { Classifier } from './classifier';
import { correctionExample } from './example';
import { emptyModel, weighedScoresOf, takeStep, type LinearModel } from './linear-model';
import { softmax } from './softmax';
import { extendVocabulary, vectorOf } from './vocabulary';

const STEP = 0.5;
/** A correction has been learned once its label is this likely, or after so many steps. */
const LEARNED_AT = 0.7;
const MOST_STEPS = 20;

/**
 * The classifier after an agent has said what the label of a text is, at once and without the other examples: some steps of training towards it.
 * Words and labels it did not know are added. Keep the correction as an example (`correctionExample`) for the next training.
 */
export function learnCorrection(classifier: Classifier, text: string, label: string): Classifier {
  const vocabulary = extendVocabulary(classifier.vocabulary, text);
  const labels = classifier.labels.includes(label) ? classifier.labels : [...classifier.labels, label];
  const model = widened(classifier.model, vocabulary.columns.size, labels.length);
  const vector = vectorOf(text, vocabulary);
  const example = { vector, label: labels.indexOf(label), weight: correctionExample(text, label).weight };
  const isLearned = () => softmax(weighedScoresOf(model, vector), classifier.temperature)[example.label] >= LEARNED_AT;
  const bias = model.bias.slice();
  for (let steps = 0; steps < MOST_STEPS && !isLearned(); steps += 1) {
    takeStep(model, example, STEP);
    // One ticket says nothing of how common its label is.
    model.bias.set(bias);
  }
  return { ...classifier, labels, vocabulary, model };
}

/** A copy with room for more features and labels, which weigh nothing yet. */
function widened({ labelCount: before, weights, bias }: LinearModel, columnCount: number, labelCount: number): LinearModel {
  const wider = emptyModel(columnCount, labelCount);
  wider.bias.set(bias);
  if (before === labelCount) wider.weights.set(weights);
  else for (let row = 0; row * before < weights.length; row += 1) wider.weights.set(weights.subarray(row * before, (row + 1) * before), row * labelCount);
  return wider;
}
