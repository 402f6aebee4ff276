import { describe, expect, it } from 'vitest';
import { isHan, wordsOf } from '../words';

describe('the words of a text', () => {
  it('are in lower case and without marks', () => {
    expect(wordsOf('The VPN does not connect (error 809)!')).toEqual(['the', 'vpn', 'does', 'not', 'connect', 'error', '809']);
  });

  it('of Chinese are its characters and its pairs of characters', () => {
    expect(wordsOf('打印机')).toEqual(['打', '打印', '印', '印机', '机']);
    expect(wordsOf('卡 VPN')).toEqual(['卡', 'vpn']);
  });

  it('in both languages stand beside each other', () => {
    const words = wordsOf('VPN连不上');
    expect(words).toContain('vpn');
    expect(words).toContain('连不');
  });

  it('in full width are those in half width', () => {
    expect(wordsOf('ＶＰＮ　８０９')).toEqual(wordsOf('vpn 809'));
  });

  it('are found again wherever the same Chinese phrase stands', () => {
    const there = new Set(wordsOf('公司三楼的打印机一直卡纸怎么办'));
    expect(wordsOf('打印机卡纸').filter((word) => there.has(word))).toEqual(expect.arrayContaining(['打印', '印机', '卡纸']));
  });

  it('are none in a text without any', () => {
    expect(wordsOf(' …!? ')).toEqual([]);
  });
});

it('tells Chinese words from others', () => {
  expect([isHan('打印'), isHan('vpn')]).toEqual([true, false]);
});
