import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketExample } from '../../classifier/example';
import { trainClassifier } from '../../classifier/train-classifier';
import { MOST_REASONS, reasonsFor } from '../reasons';

const classifier = trainClassifier([
  ...['The charger is broken', 'Battery does not charge', 'New battery for my laptop', 'Charger lost', '电池充不进电', '充电器坏了'].map((text) => ticketExample(text, 'hardware')),
  ...['VPN does not connect', 'The network is slow', 'Cannot reach the VPN from home', 'No network in room four', '网络很慢', '连不上网络'].map((text) => ticketExample(text, 'network')),
]);

describe('why a category was chosen', () => {
  it('are the words that speak for it, as they are written', () => {
    const words = reasonsFor(classifier, 'Hello, my Charger smells and the battery is hot. The network is fine.', 'hardware');
    expect(words.slice(0, 2).sort()).toEqual(['Charger', 'battery']);
    expect(words).not.toContain('network');
    expect(words).not.toContain('Hello');
  });

  it('depends on the category', () => {
    expect(reasonsFor(classifier, 'Charger and VPN', 'network')).toEqual(['VPN']);
    expect(reasonsFor(classifier, 'Charger and VPN', 'hardware')).toEqual(['Charger']);
  });

  it('names a word once, whatever its endings', () => {
    expect(reasonsFor(classifier, 'battery, Battery, batteries', 'hardware')).toEqual(['battery']);
  });

  it('of Chinese are words', () => {
    expect(reasonsFor(classifier, '办公室的网络又断了', 'network')).toContain('网络');
  });

  it('is nothing where no word is known, or the category is not', () => {
    expect(reasonsFor(classifier, 'ёжик', 'network')).toEqual([]);
    expect(reasonsFor(classifier, 'VPN', 'garden')).toEqual([]);
    expect(reasonsFor(classifier, '', 'network')).toEqual([]);
  });

  it('are at most four words of the text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('charger', 'Battery', 'VPN', '网络', '电池', 'home', 'İ', 'the', '.', '1')), (parts) => {
      const text = parts.join(' ');
      const words = reasonsFor(classifier, text, 'hardware');
      expect(words.length).toBeLessThanOrEqual(MOST_REASONS);
      for (const word of words) expect(text.toLowerCase()).toContain(word.toLowerCase());
    }));
  });
});
