const HAN = /\p{Script=Han}/u;
/** A run of Chinese characters, or a word of letters and digits of another script, with an apostrophe inside. */
const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['’](?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)*/gu;

/** Lower case, and full-width letters and digits like half-width ones. Other characters keep their places in the sentence. */
export const foldCase = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('’', "'");

/** The words of a text in lower case, in their order. Chinese writes no spaces: what stands between two marks is one run of characters. */
export const wordsOf = (text: string): string[] => foldCase(text).match(RUNS) ?? [];

/** Whether a word is written in Chinese characters. */
export const isHan = (word: string): boolean => HAN.test(word);
