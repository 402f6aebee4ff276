// Made-up articles in English and Chinese with words as often as in real texts: a few stand everywhere, most hardly anywhere. The same in every run.
const ENGLISH_WORDS = 12_000;
const CHINESE_WORDS = 8_000;
const CHINESE_CHARACTERS = 2_500;
const SYLLABLES = ['ba', 'con', 'der', 'ex', 'fil', 'ger', 'hol', 'in', 'jo', 'kel', 'lam', 'mer', 'net', 'or', 'pro', 'que', 'ras', 'ser', 'ter', 'un', 'ver', 'win', 'xi', 'yar', 'zon'];
const FIRST_HAN = 0x4e00;

/** A linear congruential generator: numbers from 0 up to 1. */
export function numbersFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Zipf and Mandelbrot's law for the words between the stop words: the n-th is used 1 / (n + 100) as often. */
const OFFSET = 100;
const rankOf = (chance, count) => Math.min(count - 1, Math.floor(OFFSET * ((count + OFFSET) / OFFSET) ** chance() - OFFSET));

const vocabulary = (count, spell) => [...new Set(Array.from({ length: count * 2 }, spell))].slice(0, count);

const chance = numbersFrom(7);
const one = (list) => list[Math.floor(chance() * list.length)];
const ENGLISH = vocabulary(ENGLISH_WORDS, () => Array.from({ length: 1 + Math.floor(chance() * 4) }, () => one(SYLLABLES)).join(''));
const CHINESE = vocabulary(CHINESE_WORDS, () => Array.from({ length: 1 + Math.ceil(chance() * 2) }, () => String.fromCodePoint(FIRST_HAN + rankOf(chance, CHINESE_CHARACTERS))).join(''));

/** Nearly every second word of a text says nothing of its matter. */
const STOP_SHARE = 0.45;
const STOPS = { en: ['the', 'a', 'to', 'of', 'and', 'is', 'in', 'you', 'it', 'on', 'this', 'that', 'for', 'with', 'not'], zh: ['的', '了', '是', '在', '和', '有', '我', '不', '这', '就'] };

const sayer = (language, next) => (words) =>
  Array.from({ length: words }, () => {
    const list = language === 'en' ? ENGLISH : CHINESE;
    return next() < STOP_SHARE ? STOPS[language][Math.floor(next() * STOPS[language].length)] : list[rankOf(next, list.length)];
  }).join(language === 'en' ? ' ' : '');

/** @returns {{ language, title, summary, keywords: string[], content }[]} of about 1,300 characters in English, 500 in Chinese; a third is Chinese */
export function someArticles(count, seed = 1) {
  const next = numbersFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const language = index % 3 === 2 ? 'zh' : 'en';
    const say = sayer(language, next);
    return {
      language, title: say(7), summary: say(20), keywords: [say(1), say(1), say(1)],
      content: Array.from({ length: 6 }, () => `## ${say(4)}\n\n${say(35)}`).join('\n\n'),
    };
  });
}

/** Questions of so many words, a third Chinese, each word from the vocabulary of the articles; every fifth English one with a letter wrong. */
export function someQuestions(count, words, seed = 99) {
  const next = numbersFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const language = index % 3 === 2 ? 'zh' : 'en';
    const text = sayer(language, next)(words);
    return { language, text: language === 'en' && index % 5 === 0 ? `${text.slice(0, -1)}q` : text };
  });
}
