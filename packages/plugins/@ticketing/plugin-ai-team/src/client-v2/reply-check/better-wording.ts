import type { ReplyFinding } from '../api/ai-api';

type Place = Pick<ReplyFinding, 'start' | 'end'>;

/** This proposal is to say nothing: what its text asks of the writer is no wording for the customer. */
export const LEAVE_OUT = 'Leave this word out; the sentence says the same without it.';

/** The words a finding is about. */
export const wordsOf = (checked: string, { start, end }: Place): string => checked.slice(start, end);

/** The text with `wording` in place of the words found in the `checked` one; undefined when other words stand there by now. */
export function withWording(text: string, checked: string, place: Place, wording: string): string | undefined {
  if (wordsOf(text, place) !== wordsOf(checked, place)) return undefined;
  return text.slice(0, place.start) + wording + text.slice(place.end);
}

/** The text without the words found, and without the comma and space they leave behind; undefined when other words stand there by now. */
export function withoutWords(text: string, checked: string, place: Place): string | undefined {
  if (wordsOf(text, place) !== wordsOf(checked, place)) return undefined;
  const before = text.slice(0, place.start);
  const after = text.slice(place.end);
  return before + (/(?:^|\s)$/.test(before) ? after.replace(/^[,，]? ?/, '') : after);
}

const HAN = /\p{Script=Han}/u;

/** Proposals are in the language of the page: one in Chinese is no wording for an English reply, nor the other way round. */
export const isWrittenAlike = (wording: string, words: string): boolean => HAN.test(wording) === HAN.test(words);
