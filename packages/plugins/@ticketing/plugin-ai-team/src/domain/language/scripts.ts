/** A script, the language it stands for when nothing else is known, and what one character of it weighs against a word of letters. */
interface Script {
  pattern: RegExp;
  language: string;
  weight: number;
}

/** A sign for a word or a syllable weighs more than a letter. Latin is not among them: many languages share it. */
const SCRIPTS: readonly Script[] = [
  { pattern: /\p{Script=Han}/gu, language: 'zh', weight: 1 },
  { pattern: /[\p{Script=Hiragana}\p{Script=Katakana}ー]/gu, language: 'ja', weight: 1 },
  { pattern: /\p{Script=Hangul}/gu, language: 'ko', weight: 1 },
  { pattern: /\p{Script=Cyrillic}/gu, language: 'ru', weight: 0.25 },
  { pattern: /\p{Script=Arabic}/gu, language: 'ar', weight: 0.25 },
  { pattern: /\p{Script=Greek}/gu, language: 'el', weight: 0.25 },
  { pattern: /\p{Script=Hebrew}/gu, language: 'he', weight: 0.25 },
  { pattern: /\p{Script=Thai}/gu, language: 'th', weight: 0.25 },
];

/** Japanese mixes its own signs with Chinese ones; a Chinese text may quote one. */
const LEAST_KANA_IN_JAPANESE = 0.1;
const NOT_RUSSIAN = /[іїєґў]/iu;
const NOT_ARABIC = /[پچژگٹڈڑ]/u;

/** A language that is known by its script, and how much of the text is written in it, in words of about four letters. */
export interface ScriptReading {
  language: string;
  weight: number;
}

/** What is written in scripts other than Latin, the most first. Japanese counts its Chinese signs; Ukrainian, Persian and Urdu are not named. */
export function readScripts(text: string): ScriptReading[] {
  const weights = new Map(SCRIPTS.map(({ pattern, language, weight }) => [language, (text.match(pattern)?.length ?? 0) * weight]));
  const [han, kana] = [weights.get('zh') ?? 0, weights.get('ja') ?? 0];
  const isJapanese = kana > LEAST_KANA_IN_JAPANESE * (kana + han);
  weights.set('ja', isJapanese ? kana + han : 0);
  weights.set('zh', isJapanese ? 0 : han + kana);
  if (NOT_RUSSIAN.test(text)) weights.set('ru', 0);
  if (NOT_ARABIC.test(text)) weights.set('ar', 0);
  return [...weights].filter(([, weight]) => weight > 0).map(([language, weight]) => ({ language, weight })).sort((a, b) => b.weight - a.weight);
}
