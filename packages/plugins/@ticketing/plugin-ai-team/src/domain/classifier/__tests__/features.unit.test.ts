import { describe, expect, it } from 'vitest';
import { featuresOf, type FeatureKind } from '../features';

const shared = (kind: FeatureKind, one: string, other: string): number => {
  const there = featuresOf(other)[kind];
  return [...featuresOf(one)[kind].keys()].filter((feature) => there.has(feature)).length;
};

describe('the features of a text', () => {
  it('are the same for different endings of a word', () => {
    expect(shared('words', 'printing', 'prints')).toBe(1);
  });

  it('share parts when a letter is wrong', () => {
    expect(shared('words', 'password', 'pasword')).toBe(0);
    expect(shared('parts', 'password', 'pasword')).toBeGreaterThan(5);
  });

  it('tell the order of words', () => {
    expect(shared('pairs', 'card lost', 'lost card')).toBe(0);
    expect(shared('pairs', 'my card lost', 'the card lost')).toBeGreaterThan(0);
  });

  it('of Chinese are characters and their neighbours, and no parts', () => {
    const { words, pairs, parts } = featuresOf('打印机');
    expect([words.size, pairs.size, parts.size]).toEqual([3, 3, 0]);
    expect(shared('pairs', '打印机卡纸', '三楼打印机')).toBe(3);
  });

  it('are few, however long the text', () => {
    expect(featuresOf('word '.repeat(100_000)).words.size).toBe(1);
    const long = Array.from({ length: 5_000 }, (_, at) => `word${at}`).join(' ');
    expect(featuresOf(long).words.size).toBeLessThan(500);
  });

  it('of a text without words are none', () => {
    const { words, pairs, parts } = featuresOf(' …!');
    expect([words.size, pairs.size, parts.size]).toEqual([0, 0, 0]);
  });
});
