import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTerms, keywordsOf, MOST_KEYWORDS } from '../keywords';

const DESK = countTerms([
  'The printer does not print', 'The printer jams', 'My printer is offline', 'VPN does not connect', 'Password forgotten', 'Printer toner is empty', '打印机卡纸', '打印机坏了', '忘记密码',
]);

describe('the keywords of a ticket', () => {
  it('are its telling words, without courtesy and grammar', () => {
    const words = keywordsOf({ text: 'Hello team, please help: the projector in the auditorium shows no picture. Thanks!' });
    expect(words).toEqual(expect.arrayContaining(['projector', 'auditorium', 'picture']));
    for (const word of ['hello', 'please', 'the', 'thanks', 'team']) expect(words).not.toContain(word);
  });

  it('of Chinese are words, not characters', () => {
    const words = keywordsOf({ text: '您好，三楼会议室的投影仪无法开机，请帮忙处理，谢谢' });
    expect(words).toEqual(expect.arrayContaining(['会议室', '投影仪', '开机']));
    for (const word of ['的', '谢谢', '您好']) expect(words).not.toContain(word);
  });

  it('are those first that few tickets of the desk have', () => {
    expect(keywordsOf({ text: 'The printer in the auditorium jams' }, DESK)[0]).toBe('auditorium');
    const words = keywordsOf({ text: 'printer stapler' }, DESK);
    expect(words).toEqual(['stapler', 'printer']);
  });

  it('are those first that the title has', () => {
    expect(keywordsOf({ title: 'Scanner', text: 'Network and computer and scanner' })[0]).toBe('scanner');
  });

  it('count endings as one word, and codes as words', () => {
    expect(keywordsOf({ text: 'printers printing printer' })).toHaveLength(2);
    expect(keywordsOf({ text: 'Windows says 0x80070005 on wi-fi' })).toEqual(expect.arrayContaining(['0x80070005', 'wi-fi']));
    expect(keywordsOf({ text: '2026-01-02 12345' })).toEqual([]);
  });

  it('are at most eight, each once, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const words = keywordsOf({ text }, DESK);
      expect(words.length).toBeLessThanOrEqual(MOST_KEYWORDS);
      expect(new Set(words).size).toBe(words.length);
    }));
    expect(keywordsOf({ text: 'alpha bravo charlie delta echo foxtrot golf hotel india juliett' })).toHaveLength(MOST_KEYWORDS);
  });
});
