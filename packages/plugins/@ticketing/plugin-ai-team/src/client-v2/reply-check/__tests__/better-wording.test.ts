import { describe, expect, it } from 'vitest';
import { isWrittenAlike, withoutWords, withWording } from '../better-wording';

const CHECKED = 'Well, you broke it. Sorry.';
const PLACE = { start: 6, end: 18 };

describe('a better wording', () => {
  it('takes the place of exactly the words found', () => {
    expect(withWording(CHECKED, CHECKED, PLACE, 'we found a defect')).toBe('Well, we found a defect. Sorry.');
  });

  it('keeps what was written behind it since', () => {
    expect(withWording(`${CHECKED} Bye!`, CHECKED, PLACE, 'we found a defect')).toBe('Well, we found a defect. Sorry. Bye!');
  });

  it('takes the place of nothing once other words stand there', () => {
    expect(withWording(`Hello! ${CHECKED}`, CHECKED, PLACE, 'we found a defect')).toBeUndefined();
    expect(withWording('Well, it broke. Sorry about that.', CHECKED, PLACE, 'we found a defect')).toBeUndefined();
  });

  it('counts characters as the text field does', () => {
    expect(withWording('🔧 不行。', '🔧 不行。', { start: 3, end: 5 }, '我来看看')).toBe('🔧 我来看看。');
  });

  it('is no wording for a reply in another writing', () => {
    expect([isWrittenAlike('我们来看看', '不行'), isWrittenAlike('let me look', 'no way'), isWrittenAlike('我们来看看', 'no way')]).toEqual([true, true, false]);
  });
});

describe('words to leave out', () => {
  it.each([
    ['It is obviously broken.', 'obviously', 'It is broken.'],
    ['Sorry, needless to say, we help.', 'needless to say', 'Sorry, we help.'],
    ['Needless to say, we help.', 'Needless to say', 'we help.'],
    ['这是常识，请看说明。', '常识', '这是，请看说明。'],
  ])('leave no gap behind: %s', (text, words, left) => {
    const start = text.indexOf(words);
    expect(withoutWords(text, text, { start, end: start + words.length })).toBe(left);
  });

  it('stay once they stand elsewhere', () => {
    expect(withoutWords('Hi! Obviously not.', 'Obviously not.', { start: 0, end: 9 })).toBeUndefined();
  });
});
