/** What of a person is hidden from a model, beside names and secrets. */
export const PERSONAL_KINDS = ['EMAIL', 'PHONE', 'IP'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

export interface PersonalPattern {
  kind: PersonalKind;
  pattern: RegExp;
  isReal?: (found: string) => boolean;
}

/** Not in the middle of a longer word or number; Chinese has no space around it. */
const BEFORE = String.raw`(?<![\p{Script=Latin}\p{N}_])`;
const AFTER = String.raw`(?![\p{Script=Latin}\p{N}_])`;
const whole = (source: string) => new RegExp(BEFORE + source + AFTER, 'giu');
const GAP = String.raw`[ ()./\u00A0–-]{0,3}`;

const isDate = (found: string): boolean => /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})/u.test(found);
const isIpv4 = (found: string): boolean => found.split('.').every((part) => Number(part) < 256);

const EMAIL = /[\p{Script=Latin}\p{N}._%+-]{1,64}@(?:[\p{Script=Latin}\p{N}-]{1,63}\.){1,5}\p{Script=Latin}{2,24}/giu;

/** The e-mail addresses in a text, in small letters, and where they stand: UTF-16 units, `end` excluded. */
export const emailAddressesIn = (text: string): { address: string; start: number; end: number }[] =>
  [...text.matchAll(EMAIL)].map(({ 0: found, index }) => ({ address: found.toLowerCase(), start: index, end: index + found.length }));

/** Too much hidden does no harm, for it comes back in the answer; a date is left, since it says something of the matter. */
export const PERSONAL_PATTERNS: readonly PersonalPattern[] = [
  { kind: 'EMAIL', pattern: EMAIL },
  { kind: 'IP', pattern: whole(String.raw`\d{1,3}(?:\.\d{1,3}){3}(?!\.\d)`), isReal: isIpv4 },
  { kind: 'IP', pattern: whole(String.raw`(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|[\da-f]{1,4}(?::[\da-f]{1,4}){0,5}::(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,5})?)`) },
  { kind: 'PHONE', pattern: new RegExp(String.raw`(?<![\p{Script=Latin}\p{N}_+])(?:\+|00)${GAP}[1-9](?:${GAP}\d){6,13}${AFTER}`, 'giu') },
  { kind: 'PHONE', pattern: new RegExp(String.raw`(?<![\p{Script=Latin}\p{N}_+.-])\(?0\d(?:${GAP}\d){6,11}${AFTER}`, 'giu'), isReal: (found) => !isDate(found) },
  { kind: 'PHONE', pattern: whole(String.raw`1[3-9]\d(?:[ -]?\d{4}){2}`) },
  { kind: 'PHONE', pattern: whole(String.raw`(?:\([2-9]\d{2}\)[ .-]?|[2-9]\d{2}[ .-])\d{3}[ .-]\d{4}`) },
  { kind: 'PHONE', pattern: /(?:\b(?:tel|phone|telephone|mobile|cell|fax|call me (?:at|on))|电话|手机|座机|致电|電話|手機)[\s.:：号码是为]{0,4}(?<found>\d(?:[ -]?\d){4,14})/giu },
];
