import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIKENESS_FLOOR, rankSimilar } from '../rank-similar';

const TICKETS = [
  { id: 'printer', text: 'The printer on floor two is jammed, paper comes out torn' },
  { id: 'vpn', text: 'VPN does not connect from home since the update' },
  { id: 'toner', text: 'Printer needs new toner' },
  { id: 'chinese', text: '三楼的打印机卡纸，无法打印' },
  { id: 'lunch', text: 'The canteen had no vegetarian dish' },
];
const ids = (question: string, limit = 5) => rankSimilar(question, TICKETS, limit).map(({ id }) => id);

describe('tickets like a question', () => {
  it('come the likest first, whatever the endings of words', () => {
    expect(ids('A torn paper jammed in the printer')[0]).toBe('printer');
    expect(ids('Printers are jamming, torn paper')[0]).toBe('printer');
    expect(ids('update broke my VPN at home')).toEqual(['vpn']);
  });

  it('are found in Chinese, without a dictionary', () => {
    expect(ids('打印机又卡纸了')).toEqual(['chinese']);
  });

  it('are none where only courtesy and grammar are shared', () => {
    expect(ids('Hello, please help, the thing does not work')).toEqual([]);
    expect(ids('???')).toEqual([]);
    expect(rankSimilar('printer', [], 5)).toEqual([]);
  });

  it('are no more than asked for', () => {
    expect(ids('printer toner jammed paper vpn', 1)).toHaveLength(1);
  });

  it('the same text is as like as can be', () => {
    expect(rankSimilar(TICKETS[1].text, TICKETS, 1)[0]).toEqual({ id: 'vpn', likeness: expect.closeTo(1, 6) });
  });

  it('are like by more than chance and by at most all, in order', () => {
    const texts = fc.array(fc.constantFrom('printer', 'toner', 'VPN', '打印机', '卡', 'the', 'constructor', '__proto__', '.')).map((words) => words.join(' '));
    fc.assert(fc.property(texts, fc.array(texts, { maxLength: 6 }), (question, others) => {
      const ranked = rankSimilar(question, others.map((text, at) => ({ id: String(at), text })), 4);
      expect(ranked.length).toBeLessThanOrEqual(4);
      ranked.forEach(({ likeness }, at) => {
        expect(likeness).toBeGreaterThanOrEqual(LIKENESS_FLOOR);
        expect(likeness).toBeLessThanOrEqual(1 + 1e-9);
        if (at > 0) expect(likeness).toBeLessThanOrEqual(ranked[at - 1].likeness);
      });
    }));
  });
});
