import { softmax } from './softmax';

/** What a model said of a text it had not seen, and what was true. */
export interface HeldOutAnswer {
  scores: Float64Array;
  label: number;
}

/** Fewer answers say nothing of a model: its word is taken at half its weight. */
const FEWEST_ANSWERS = 20;
const CAUTIOUS = 2;
const LOWEST = 0.05;
const HIGHEST = 20;
/** Enough for three digits. */
const TRIES = 30;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The temperature that makes confidence mean what it says, so that of the answers given with 0.8 about four of five are right: the one with the
 * least negative log-likelihood on texts held out (C. Guo et al., "On calibration of modern neural networks", 2017), by golden-section search.
 */
export function temperatureOf(answers: readonly HeldOutAnswer[]): number {
  if (answers.length < FEWEST_ANSWERS) return CAUTIOUS;
  let [low, high] = [Math.log(LOWEST), Math.log(HIGHEST)];
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    if (lossAt(left, answers) < lossAt(right, answers)) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}

const lossAt = (logTemperature: number, answers: readonly HeldOutAnswer[]): number =>
  answers.reduce((loss, { scores, label }) => loss - Math.log(Math.max(softmax(scores, Math.exp(logTemperature))[label], Number.MIN_VALUE)), 0);
