import { describe, expect, it } from 'vitest';
import { temperatureOf } from '../calibration';
import { softmax } from '../softmax';

/** Answers that are sure to a degree, of which a share is right. */
const answers = (score: number, right: number) => Array.from({ length: 100 }, (_, at) => ({ scores: Float64Array.from([score, 0]), label: at < right ? 0 : 1 }));

describe('the temperature of a model', () => {
  it('makes confidence the share of right answers', () => {
    for (const [score, right] of [[6, 70], [1, 90], [3, 95]]) {
      const [confidence] = softmax(Float64Array.from([score, 0]), temperatureOf(answers(score, right)));
      expect(confidence).toBeCloseTo(right / 100, 2);
    }
  });

  it('is above 1 for a boaster and below 1 for a modest one', () => {
    expect(temperatureOf(answers(6, 70))).toBeGreaterThan(1);
    expect(temperatureOf(answers(1, 90))).toBeLessThan(1);
  });

  it('is cautious where too few answers are known', () => {
    expect(temperatureOf(answers(6, 100).slice(0, 5))).toBe(2);
  });
});

describe('probabilities', () => {
  it('sum up to 1, however large the scores', () => {
    const probabilities = softmax(Float64Array.from([5000, 4999, -5000]));
    expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
    expect(probabilities[0]).toBeGreaterThan(probabilities[1]);
  });
});
