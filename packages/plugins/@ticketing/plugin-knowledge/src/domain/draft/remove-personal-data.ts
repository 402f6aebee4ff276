/** What is known of the people and companies of a ticket, by what to put in its place. */
export interface PersonalWords {
  names: readonly (string | null | undefined)[];
  companies: readonly (string | null | undefined)[];
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** At least seven digits, as numbers of phones are written: grouped, with a country, with brackets. Dates and times have fewer or other marks. */
const PHONE = /(?<![\p{L}\p{N}.:/-])\+?\(?\d{1,4}\)?(?:[\s-]?\(?\d{2,5}\)?){2,5}(?![\p{L}\p{N}:/-])/gu;
const ADDRESS = /\bhttps?:\/\/[^\s<>"]+/giu;
const LEAST_DIGITS = 7;
const DAY = /^\d{4}-\d{2}-\d{2}\b/;
/** Shorter words stand in too many others. */
const SHORTEST_NAME = 2;

/**
 * A text without the people it is about: names, companies, e-mail addresses, phone numbers and web addresses give way to a word in brackets. What nobody
 * could know to be a name stays; a person reads the text before others do.
 */
export function removePersonalData(text: string, { names, companies }: PersonalWords): string {
  let clean = text.replace(EMAIL, '[e-mail]').replace(ADDRESS, '[address]');
  clean = clean.replace(PHONE, (number) => (number.replace(/\D/g, '').length >= LEAST_DIGITS && !DAY.test(number) ? '[number]' : number));
  for (const company of longestFirst(companies)) clean = replaceWord(clean, company, '[company]');
  for (const name of longestFirst(names.flatMap((name) => (name ? [name, ...partsOf(name)] : [])))) clean = replaceWord(clean, name, '[name]');
  return clean;
}

/** "Anna Weber" is also called Anna, and Ms Weber. */
const partsOf = (name: string): string[] => name.split(/[\s,]+/).filter((part) => part.length > SHORTEST_NAME);

const longestFirst = (words: readonly (string | null | undefined)[]): string[] =>
  [...new Set(words.filter((word): word is string => Boolean(word && word.trim().length >= SHORTEST_NAME)).map((word) => word.trim()))].sort((a, b) => b.length - a.length);

function replaceWord(text: string, word: string, instead: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // Chinese has no spaces around a name.
  const pattern = /\p{Script=Han}/u.test(word) ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
  return text.replace(new RegExp(pattern, 'giu'), instead);
}
