import type { Submission } from './submission';

const TITLE_LENGTH = 200;

/** A text as people see it: one form of each character, no control characters but line breaks, no space at the ends; null when nothing is left. */
export function cleanText(value: string | null | undefined): string | null {
  const text = (value ?? '')
    .replace(/\r\n?/g, '\n')
    // Control characters but line breaks and tabs, and marks that turn the direction of what follows: they hide text from people.
    .replace(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .normalize('NFC')
    .trim();
  return text || null;
}

/** The same in one line. */
export const cleanLine = (value: string | null | undefined): string | null => cleanText(value)?.replace(/\s+/g, ' ') ?? null;

/** An address as it is compared: in lower case, without spaces. */
export const cleanEmail = (value: string | null | undefined): string | null => cleanText(value?.toLowerCase().replace(/\s/g, ''));

/** The first line of a text, cut at a word, for those who wrote no title. */
export function titleFrom(description: string | null): string | null {
  const first = cleanLine(cleanText(description)?.split('\n').find((line) => line.trim()));
  if (!first || first.length <= TITLE_LENGTH) return first;
  const cut = first.slice(0, TITLE_LENGTH - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TITLE_LENGTH / 2)).trimEnd()}…`;
}

/** A submission whose texts are clean; applying it twice changes nothing. A missing title is the first line of the description. */
export function normalizeSubmission(submission: Submission): Submission {
  const { contact, ...rest } = submission;
  const description = cleanText(rest.description);
  return {
    ...rest,
    title: cleanLine(rest.title) ?? titleFrom(description) ?? '',
    description,
    businessTypeCode: cleanLine(rest.businessTypeCode),
    categoryCode: cleanLine(rest.categoryCode),
    languageCode: languageOf(rest.languageCode),
    sourceSystem: cleanLine(rest.sourceSystem),
    externalRefId: cleanLine(rest.externalRefId),
    contact: { name: cleanLine(contact.name), email: cleanEmail(contact.email), phone: cleanLine(contact.phone), company: cleanLine(contact.company) },
  };
}

/** "zh-CN" → "zh": tickets know languages, not countries. */
const languageOf = (code: string | null): string | null => cleanLine(code)?.toLowerCase().split(/[-_]/)[0].trim() || null;
