import { temperatureOf, type HeldOutAnswer } from './calibration';
import type { Classifier } from './classifier';
import type { Example } from './example';
import { emptyModel, learn, scheduleFor, weighedScoresOf, type LabelledVector, type LinearModel } from './linear-model';
import { seededRandom, shuffled } from './random';
import { vectorOf, vocabularyOf } from './vocabulary';

/** Columns times labels, and columns: bounds of memory and training time (four bytes each). */
const MOST_WEIGHTS = 6_000_000;
const MOST_COLUMNS = 60_000;
/** So many texts tell which features are common: counting more of them costs time and changes little. */
const MOST_COUNTED = 4_000;
/** Every fifth of a small set is held out once, in five models of their own; of a large set some are, and learned in the end. */
const FOLDS = 5;
const SMALL_SET = 2_000;
const HELD_OUT_OF_LARGE_SET = 1_000;
const LATE = { passes: 4, firstStep: 0.3 };
const SEED = 2;

/**
 * A classifier of all labels the examples name. Train again when they have changed much: see docs/ai-evaluation.md for how long it takes. Without
 * examples it has no labels, and no answer to anything.
 */
export function trainClassifier(examples: readonly Example[]): Classifier {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const places = new Map(labels.map((label, place) => [label, place]));
  const tickets = ticketsAmong(examples);
  const counted = [...examples.filter(({ isDescription }) => isDescription), ...tickets.map((at) => examples[at])].slice(0, MOST_COUNTED);
  const vocabulary = vocabularyOf(counted.map(({ text }) => text), Math.min(MOST_COLUMNS, Math.floor(MOST_WEIGHTS / Math.max(1, labels.length))));
  const vectors = examples.map(({ text, label, weight }) => ({ vector: vectorOf(text, vocabulary), label: places.get(label) ?? 0, weight }));
  const train = examples.length > SMALL_SET ? trainOnLargeSet : trainOnSmallSet;
  return { labels, vocabulary, ...train(vectors, tickets, () => emptyModel(vocabulary.columns.size, labels.length)) };
}

type Calibrated = Pick<Classifier, 'model' | 'temperature'>;

/** The places of tickets, in an order of chance. Descriptions are always learned, never asked. */
const ticketsAmong = (examples: readonly Example[]): number[] =>
  shuffled(examples.length, seededRandom(SEED)).filter((at) => !examples[at].isDescription);

function trainOnSmallSet(vectors: readonly LabelledVector[], tickets: readonly number[], empty: () => LinearModel): Calibrated {
  const answers = Array.from({ length: FOLDS }, (_, fold) => tickets.filter((_one, at) => at % FOLDS === fold)).flatMap((fold) => {
    const others = without(vectors, fold);
    return answersOf(learn(empty(), others, scheduleFor(others.length)), fold.map((at) => vectors[at]));
  });
  return { model: learn(empty(), vectors, scheduleFor(vectors.length)), temperature: temperatureOf(answers) };
}

function trainOnLargeSet(vectors: readonly LabelledVector[], tickets: readonly number[], empty: () => LinearModel): Calibrated {
  const heldOut = tickets.slice(0, HELD_OUT_OF_LARGE_SET);
  const others = without(vectors, heldOut);
  const model = learn(empty(), others, scheduleFor(others.length));
  const late = heldOut.map((at) => vectors[at]);
  const temperature = temperatureOf(answersOf(model, late));
  return { model: learn(model, late, LATE), temperature };
}

function without<T>(all: readonly T[], places: readonly number[]): T[] {
  const left = new Set(places);
  return all.filter((_one, at) => !left.has(at));
}

const answersOf = (model: LinearModel, vectors: readonly LabelledVector[]): HeldOutAnswer[] =>
  vectors.map(({ vector, label }) => ({ scores: weighedScoresOf(model, vector), label }));
