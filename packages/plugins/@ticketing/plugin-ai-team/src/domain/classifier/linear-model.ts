import type { TextVector } from './vocabulary';
import { seededRandom, shuffled } from './random';
import { softmax } from './softmax';

/** The weight of each feature for each label, row by row: `weights[column * labelCount + label]`; and what each label has to begin with. */
export interface LinearModel {
  labelCount: number;
  weights: Float32Array;
  bias: Float32Array;
}

/** A text with the place of its label among all labels, and how often it counts. */
export interface LabelledVector {
  vector: TextVector;
  label: number;
  weight: number;
}

/** How often each example is looked at, and how far a step goes at first; later ones go less far. */
export interface Schedule {
  passes: number;
  firstStep: number;
}

/** 20 times each; of many examples, less often, since they repeat each other. */
const PASSES = { most: 10, fewest: 3, examplesInAll: 30_000 };
const LAST_STEP = 0.02;
/** Labels that are this unlikely are left as they are: most of the work of a step, and nothing of its result. */
const TOO_SMALL = 1e-3;
const SEED = 1;

/** The schedule to learn so many examples from nothing. */
export const scheduleFor = (exampleCount: number): Schedule =>
  ({ passes: Math.min(PASSES.most, Math.max(PASSES.fewest, Math.ceil(PASSES.examplesInAll / exampleCount))), firstStep: 1 });

/** A model that finds all labels alike. */
export const emptyModel = (columnCount: number, labelCount: number): LinearModel =>
  ({ labelCount, weights: new Float32Array(columnCount * labelCount), bias: new Float32Array(labelCount) });

/** Multinomial logistic regression by stochastic gradient descent: changes the model. The same examples in the same order make the same model. */
export function learn(model: LinearModel, examples: readonly LabelledVector[], { passes, firstStep }: Schedule): LinearModel {
  const random = seededRandom(SEED);
  for (let pass = 0; pass < passes; pass += 1) {
    const step = firstStep * (1 - pass / passes) + LAST_STEP;
    for (const at of shuffled(examples.length, random)) takeStep(model, examples[at], step);
  }
  return model;
}

/** Moves the weights towards the label of one example: changes the model. */
export function takeStep(model: LinearModel, { vector, label, weight }: LabelledVector, step: number): void {
  const { labelCount, weights, bias } = model;
  const { columns, values } = vector;
  const slopes = softmax(scoresOf(model, vector));
  slopes[label] -= 1;
  const moved = new Int32Array(labelCount);
  const moves = new Float64Array(labelCount);
  let movedCount = 0;
  for (let other = 0; other < labelCount; other += 1) {
    if (Math.abs(slopes[other]) < TOO_SMALL) continue;
    moved[movedCount] = other;
    moves[movedCount] = step * weight * slopes[other];
    bias[other] -= moves[movedCount];
    movedCount += 1;
  }
  // Row by row, as the weights lie in memory.
  for (let at = 0; at < columns.length; at += 1) {
    const row = columns[at] * labelCount;
    const value = values[at];
    for (let place = 0; place < movedCount; place += 1) weights[row + moved[place]] -= moves[place] * value;
  }
}

/** What speaks for each label, less of it in a brief text: what confidence is made of. */
export const weighedScoresOf = (model: LinearModel, vector: TextVector): Float64Array => scoresOf(model, vector).map((score) => score * vector.weight);

/** What speaks for each label: any number, comparable within one text. Most of the time of a training is spent here; four rows at once take half of it. */
function scoresOf({ labelCount, weights, bias }: LinearModel, { columns, values }: TextVector): Float64Array {
  const scores = Float64Array.from(bias);
  let at = 0;
  for (; at + 3 < columns.length; at += 4) {
    const [a, b, c, d] = [columns[at] * labelCount, columns[at + 1] * labelCount, columns[at + 2] * labelCount, columns[at + 3] * labelCount];
    const [va, vb, vc, vd] = [values[at], values[at + 1], values[at + 2], values[at + 3]];
    for (let label = 0; label < labelCount; label += 1) {
      scores[label] += weights[a + label] * va + weights[b + label] * vb + weights[c + label] * vc + weights[d + label] * vd;
    }
  }
  for (; at < columns.length; at += 1) {
    const [row, value] = [columns[at] * labelCount, values[at]];
    for (let label = 0; label < labelCount; label += 1) scores[label] += weights[row + label] * value;
  }
  return scores;
}
