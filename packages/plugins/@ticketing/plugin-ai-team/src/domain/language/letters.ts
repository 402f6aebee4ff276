import type { LatinLanguage } from './common-words';

/** Letters and endings that hint at a language, and how strongly, a common word being 1. */
export const HINTS: readonly (readonly [pattern: RegExp, languages: readonly LatinLanguage[], strength: number])[] = [
  [/ß/, ['de'], 1], [/[äöü]/, ['de'], 0.4], [/ñ|^¿|^¡/, ['es'], 1], [/[ãõ]/, ['pt'], 1], [/ç/, ['fr', 'pt'], 0.5], [/[œêëîïû]/, ['fr'], 0.5],
  [/[èà]/, ['fr', 'it'], 0.3], [/[òìù]$/, ['it'], 0.5], [/[íóú]/, ['es', 'pt'], 0.3], [/ij/, ['nl'], 0.4],
  [/.(?:ung|ungen|heit|keit|lich|isch)$/, ['de'], 0.5], [/^(?:ge|ver|be).+t$/, ['de', 'nl'], 0.2], [/.(?:ción|ciones)$/, ['es'], 1], [/.(?:ção|ções)$/, ['pt'], 1],
  [/.(?:zione|zioni)$/, ['it'], 1], [/.(?:tions?)$/, ['en', 'fr'], 0.2], [/.(?:eux|euse|ment|eur|ée?s?)$/, ['fr'], 0.3], [/.(?:dad|ando|iendo)$/, ['es'], 0.4],
  [/.(?:dade|agem)$/, ['pt'], 0.5], [/.(?:mente)$/, ['es', 'pt', 'it'], 0.3], [/.(?:ezza|etto|etta|ità|are|ere|ire)$/, ['it'], 0.3], [/.ing$/, ['en'], 0.3],
  [/.(?:heid|lijk|atie|ing)$/, ['nl'], 0.2], [/^.+(?:aa|ee|oo|uu).+$/, ['nl'], 0.2], [/^(?:th|wh|sh)/, ['en'], 0.2],
];

/** Letters that none of our Latin languages has: the text is in another one. */
export const FOREIGN_LETTERS = /[åøæþðłżźśąęćńřšžčěůőűğışțșăđ]/;
