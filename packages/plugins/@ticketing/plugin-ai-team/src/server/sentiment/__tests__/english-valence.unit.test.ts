import { expect, it } from 'vitest';
import { readSentiment } from '../../../domain';
import { englishValence } from '../english-valence';

it.each([['great', 3.1], ['terrible', -2.1], ['table', 0], ['constructor', 0], ['', 0]])('"%s" has the valence %d', (word, valence) => {
  expect(englishValence(word)).toBeCloseTo(valence, 1);
});

it('gives a ticket its common English', () => {
  expect(readSentiment('The new screen is awesome', englishValence).sentiment).toBe('positive');
  expect(readSentiment('A horrible experience', englishValence).sentiment).toBe('negative');
});
