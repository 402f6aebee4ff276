const HAN = /\p{Script=Han}/u;
/** A run of Chinese characters, or a word of letters and digits, with an apostrophe inside. */
const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['’](?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)*/gu;

/**
 * The words of a text: in lower case, full-width letters like half-width ones. Chinese has no spaces, and a dictionary cuts the same characters
 * differently in different sentences; so every character and every two neighbouring ones are a word, as search engines do it.
 */
export const wordsOf = (text: string): string[] => (text.normalize('NFKC').toLowerCase().match(RUNS) ?? []).flatMap((run) => (HAN.test(run) ? partsOf([...run]) : [run]));

const partsOf = (characters: readonly string[]): string[] =>
  characters.flatMap((character, at) => (at + 1 < characters.length ? [character, character + characters[at + 1]] : [character]));

/** Whether a word is written in Chinese characters: those have no typing errors of a letter, and no endings. */
export const isHan = (word: string): boolean => HAN.test(word);
