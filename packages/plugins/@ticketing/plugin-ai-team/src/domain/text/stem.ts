/** Shorter words have no endings worth cutting: "bus", "need". */
const SHORTEST = 4;
/** In the order they are tried; the part before an ending must keep its length. */
const ENDINGS: readonly (readonly [ending: RegExp, instead: string])[] = [
  [/'s$/, ''],
  [/(?<=..)ies$/, 'y'],
  [/(?<=..)sses$/, 'ss'],
  [/(?<=[^s])s$/, ''],
  [/(?<=...)(?:ing|ed|ly)$/, ''],
  [/([bdfgmnprt])\1$/, '$1'],
  [/e$/, ''],
];

/**
 * An English word without its grammatical ending: "printed" and "printing" meet in "print". A light stemmer in the manner of D. Harman, "How
 * effective is suffixing?" (1991), which cuts less than Porter's and joins fewer strangers. Words of other languages lose an -s or -e, always alike.
 */
export function stemOf(word: string): string {
  if (word.length < SHORTEST) return word;
  return ENDINGS.reduce((stem, [ending, instead]) => stem.replace(ending, instead), word);
}
