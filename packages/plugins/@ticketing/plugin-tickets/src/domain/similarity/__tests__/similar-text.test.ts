import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarityOf } from '../similar-text';

describe('how alike two texts are', () => {
  it('lies between 0 and 1, and does not depend on the order', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(similarityOf(a, b)).toBe(similarityOf(b, a));
      expect(similarityOf(a, b)).toBeGreaterThanOrEqual(0);
      expect(similarityOf(a, b)).toBeLessThanOrEqual(1);
    }));
  });
  it('is 1 for a text and itself, however it is written', () => {
    expect(similarityOf('VPN is down!', 'vpn  IS down')).toBe(1);
    expect(similarityOf('打印机卡纸', '打印机卡纸。')).toBe(1);
  });
  it('is 0 for nothing', () => expect(similarityOf('', null)).toBe(0));
});
