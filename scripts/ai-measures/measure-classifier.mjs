// How often is the classifier right, how sure, how fast?
import { performance } from 'node:perf_hooks';
import { madeUpTickets } from './made-up-tickets.mjs';

const FLOORS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
const FOLDS = 5;
const LARGE = { tickets: 10_000, labels: 40, asked: 500 };

/** Trained on one set, asked about another; labels are described by their names. */
export function measureAccuracy(ai, training, asked) {
  const started = performance.now();
  const classifier = train(ai, training);
  const trainingMs = performance.now() - started;
  return { ...accuracyOf(answersOf(ai, classifier, asked)), trainingMs, storedBytes: JSON.stringify(ai.storeClassifier(classifier)).length };
}

/** Each fifth of the training texts asked about by a model of the others: what parameters were chosen by. */
export function crossValidate(ai, training) {
  const seen = new Map();
  const folds = training.map(({ label }) => {
    seen.set(label, (seen.get(label) ?? 0) + 1);
    return seen.get(label) % FOLDS;
  });
  return accuracyOf(Array.from({ length: FOLDS }, (_, fold) => {
    const classifier = train(ai, training.filter((_one, at) => folds[at] !== fold));
    return answersOf(ai, classifier, training.filter((_one, at) => folds[at] === fold));
  }).flat());
}

/** Time to learn 10,000 tickets, and to read one of them. */
export function measureTime(ai, generalValence) {
  const tickets = madeUpTickets(LARGE.tickets + LARGE.asked, LARGE.labels);
  const started = performance.now();
  const classifier = ai.trainClassifier(tickets.slice(0, LARGE.tickets).map(({ text, label }) => ai.ticketExample(text, label)));
  const trainingMs = performance.now() - started;
  const asked = tickets.slice(LARGE.tickets).map(({ text }) => text);
  return {
    trainingMs, storedBytes: JSON.stringify(ai.storeClassifier(classifier)).length,
    classifyMs: timesOf(asked, (text) => ai.classify(classifier, text)),
    allMs: timesOf(asked, (text) => {
      ai.classify(classifier, text);
      ai.detectLanguage(text);
      ai.readSentiment(text, generalValence);
      ai.readCustomerUrgency(text);
      ai.keywordsOf({ text });
      ai.summaryOf(text);
    }),
    correctionMs: timesOf(asked.slice(0, 20), (text) => ai.learnCorrection(classifier, text, 'label 1')),
  };
}

const train = (ai, tickets) => ai.trainClassifier([
  ...[...new Set(tickets.map(({ label }) => label))].map((label) => ai.descriptionExample(label, label)),
  ...tickets.map(({ text, label }) => ai.ticketExample(text, label)),
]);

const answersOf = (ai, classifier, asked) => asked.map(({ text, label }) => {
  const ranked = ai.classify(classifier, text);
  return { confidence: ranked[0]?.confidence ?? 0, place: ranked.findIndex((one) => one.label === label) };
});

function accuracyOf(answers) {
  const share = (some, all) => (all.length ? some.length / all.length : 0);
  const within = (places) => share(answers.filter(({ place }) => place >= 0 && place < places), answers);
  const floors = FLOORS.map((floor) => {
    const above = answers.filter(({ confidence }) => confidence >= floor);
    return { floor, coverage: share(above, answers), accuracy: share(above.filter(({ place }) => place === 0), above), said: above.reduce((sum, { confidence }) => sum + confidence, 0) / (above.length || 1) };
  });
  return { count: answers.length, top1: within(1), top3: within(3), floors };
}

function timesOf(texts, read) {
  const times = texts.map((text) => {
    const started = performance.now();
    read(text);
    return performance.now() - started;
  }).sort((a, b) => a - b);
  return { p50: times[Math.floor(times.length * 0.5)], p95: times[Math.floor(times.length * 0.95)] };
}
