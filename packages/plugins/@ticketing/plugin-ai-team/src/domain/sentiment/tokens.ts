import { foldCase, isHan } from '../text/words';
import { CONTRASTS, DEGREES, NEGATIONS } from './modifiers';
import { CHINESE_VALENCES, EMOTICON_VALENCES, ENGLISH_DESK_VALENCES } from './valences';

/** How good or bad a lower-case English word is, -4 to 4; 0 for words that are neither or unknown. */
export type ValenceOf = (word: string) => number;

/** A word, phrase or sign, in its order. */
export interface Token {
  word: string;
  valence: number;
  /** In capitals in a text that has others: said louder. */
  isLoud: boolean;
}

const PIECES = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:['’-](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*|[:;]-?[()D/]|\p{Extended_Pictographic}|[.!?。！？；;\n]/gu;
const SENTENCE_END = /^[.!?。！？；;\n]$/;
const LONGEST_PHRASE = 4;
const CHINESE_WORDS = new Set([...CHINESE_VALENCES.keys(), ...[...NEGATIONS, ...DEGREES.keys(), ...CONTRASTS].filter(isHan)]);
const LONGEST_CHINESE_WORD = Math.max(...[...CHINESE_WORDS].map((word) => word.length));

/** Sentences of tokens. The longest known phrase wins: "thanks for nothing" is one token, as is 没有问题. */
export function tokenSentences(text: string, generalValence: ValenceOf): Token[][] {
  const pieces: readonly string[] = text.normalize('NFKC').match(PIECES) ?? [];
  const isShouting = pieces.filter(isLoud).length > pieces.filter((piece) => /\p{Ll}/u.test(piece)).length;
  const sentences: Token[][] = [[]];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at];
    const tokens = sentences[sentences.length - 1];
    const phrase = isHan(piece) ? undefined : phraseAt(pieces, at);
    if (SENTENCE_END.test(piece)) sentences.push([]);
    else if (isHan(piece)) tokens.push(...chineseTokens(piece));
    else tokens.push(phrase ?? { word: foldCase(piece), valence: valenceOf(piece, generalValence), isLoud: !isShouting && isLoud(piece) });
    at += phrase ? phrase.word.split(' ').length : 1;
  }
  return sentences;
}

const isLoud = (piece: string): boolean => /^\p{Lu}{2,}$/u.test(piece);

const valenceOf = (piece: string, generalValence: ValenceOf): number => {
  const word = foldCase(piece);
  return EMOTICON_VALENCES.get(piece) ?? ENGLISH_DESK_VALENCES.get(word) ?? generalValence(word);
};

function phraseAt(pieces: readonly string[], at: number): Token | undefined {
  for (let length = Math.min(LONGEST_PHRASE, pieces.length - at); length > 1; length -= 1) {
    const word = foldCase(pieces.slice(at, at + length).join(' '));
    const valence = ENGLISH_DESK_VALENCES.get(word);
    if (valence !== undefined) return { word, valence, isLoud: false };
  }
  return undefined;
}

/** Chinese by its longest known words, from left to right; what is not known is passed over character by character. */
function chineseTokens(run: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < run.length;) {
    let length = Math.min(LONGEST_CHINESE_WORD, run.length - at);
    while (length > 1 && !CHINESE_WORDS.has(run.slice(at, at + length))) length -= 1;
    const word = run.slice(at, at + length);
    tokens.push({ word, valence: CHINESE_VALENCES.get(word) ?? 0, isLoud: false });
    at += length;
  }
  return tokens;
}
