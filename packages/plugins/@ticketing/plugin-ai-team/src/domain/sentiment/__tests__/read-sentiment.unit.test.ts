import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSentiment } from '../read-sentiment';

/** A little of common English; the desk's own words and Chinese are known without. */
const COMMON = new Map(Object.entries({ happy: 2.7, good: 1.9, great: 3.1, disappointed: -2.1, bad: -2.5, terrible: -2.1, nice: 1.8, slow: -0.6, urgent: 0.8 }));
const generalValence = (word: string) => COMMON.get(word) ?? 0;
const read = (text: string) => readSentiment(text, generalValence);

describe('the sentiment of a ticket', () => {
  it.each([
    ['Thank you so much, it works again!', 'positive'], ['I am very happy with the new screen', 'positive'], ['Great job, thanks', 'positive'],
    ['非常感谢，问题已经解决了', 'positive'], ['服务态度很好，很专业', 'positive'], ['没有问题，很满意', 'positive'], ['非常感謝您的耐心', 'positive'],
    ['This is unacceptable, I have been still waiting for weeks!', 'negative'], ['I am not happy with this', 'negative'], ['Thanks for nothing', 'negative'],
    ['这是第三次了，还没解决，我要投诉！', 'negative'], ['对你们的服务不满意', 'negative'], ['等了好久没人管，太差了', 'negative'], ['我要投訴你們', 'negative'],
  ])('"%s" is %s', (text, sentiment) => {
    expect(read(text).sentiment).toBe(sentiment);
  });

  it.each([
    'The printer on floor 2 has a problem', 'Please help, my account is locked', 'Error 809 when connecting to the VPN. Thanks in advance, kind regards, Anna',
    '打印机卡纸，请帮忙处理', '您好，请问如何重置密码', '系统报错，无法登录', '',
  ])('"%s" names a matter without feeling', (text) => {
    expect(read(text).sentiment).toBe('neutral');
  });

  it('is turned round by a negation, less strongly', () => {
    expect(read('not good').score).toBeLessThan(0);
    expect(Math.abs(read('not good').score)).toBeLessThan(read('good').score);
    expect(read('不满意').score).toBeLessThan(0);
    expect(read('It doesn\'t feel good').score).toBeLessThan(0);
  });

  it('grows with degree, capitals and exclamation marks', () => {
    const plain = read('it is bad').score;
    for (const louder of ['it is very bad', 'it is BAD', 'it is bad!!']) expect(read(louder).score).toBeLessThan(plain);
    expect(read('it is slightly bad').score).toBeGreaterThan(plain);
    expect(read('非常满意').score).toBeGreaterThan(read('满意').score);
    expect(read('很失望').score).toBeLessThan(read('失望').score);
  });

  it('does not grow with capitals where all is in capitals', () => {
    expect(read('IT IS BAD').score).toBe(read('it is bad').score);
  });

  it('lies after the "but"', () => {
    expect(read('The hotline was nice but the repair was terrible').sentiment).toBe('negative');
    expect(read('The repair was terrible but the hotline was great').sentiment).toBe('positive');
    expect(read('态度很好，但是速度太慢').sentiment).toBe('negative');
  });

  it('is not carried over the end of a sentence by a negation', () => {
    expect(read('Did it? No. Good.').score).toBeGreaterThan(0);
  });

  it('has a score from -1 to 1, whatever the text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('good', 'bad', 'not', 'very', 'BUT', '!', '满意', '投诉', '不', '.', 'constructor', '__proto__')), (words) => {
      const { score } = read(words.join(' '));
      expect(score).toBeGreaterThanOrEqual(-1);
      expect(score).toBeLessThanOrEqual(1);
    }));
  });
});
