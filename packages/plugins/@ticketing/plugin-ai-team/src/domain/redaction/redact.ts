import { findSecrets } from '../secrets/find-secrets';
import { isStopWord } from '../text/stop-words';
import { isHan } from '../text/words';
import { PERSONAL_PATTERNS, type PersonalKind } from './personal-patterns';

/** Hides what is personal in several texts that go to a model together, and puts it back into what comes from there. */
export interface Redactor {
  /** The text with placeholders such as [EMAIL-1]; what is written alike gets the same one. */
  redact(text: string): string;
  /** An answer with what the placeholders stand for. Secrets stay hidden; so does what nobody gave. */
  restore(answer: string): string;
  /** How many stretches were hidden so far. */
  readonly count: number;
}

/** TEXT is what looks like a placeholder and was in the text before. */
type PlaceholderKind = PersonalKind | 'NAME' | 'SECRET' | 'TEXT';

interface Stretch {
  kind: PlaceholderKind;
  start: number;
  end: number;
}

const KINDS: readonly PlaceholderKind[] = ['EMAIL', 'PHONE', 'IP', 'NAME', 'SECRET', 'TEXT'];
const inAnyCase = (kind: string): string => [...kind].map((letter) => `[${letter}${letter.toLowerCase()}]`).join('');
/** Models change brackets, case and the dash. Without brackets, only capitals with a dash are meant: "phone 2" is two words. */
const PLACEHOLDER = new RegExp(
  String.raw`[[({<（【「《]\s{0,2}(?:${KINDS.map(inAnyCase).join('|')})[\s_–-]{0,2}\d{1,6}\s{0,2}[\])}>）】」》]|(?:${KINDS.join('|')})[_-]\d{1,6}`, 'gu',
);

/** Hides e-mail addresses, phone numbers, IP addresses, secrets and the given names of people and companies. */
export function createRedactor(names: readonly string[]): Redactor {
  const given = namePattern(names);
  const placeholders = new Map<string, string>();
  const values = new Map<string, string>();
  const numbers = new Map<PlaceholderKind, number>();
  let count = 0;

  const placeholderFor = (kind: PlaceholderKind, value: string): string => {
    const known = placeholders.get(`${kind} ${value}`);
    if (known) return known;
    const number = (numbers.get(kind) ?? 0) + 1;
    const placeholder = `[${kind}-${number}]`;
    numbers.set(kind, number);
    placeholders.set(`${kind} ${value}`, placeholder);
    if (kind !== 'SECRET') values.set(placeholder, value);
    return placeholder;
  };

  return {
    redact: (text) => {
      let redacted = '';
      let from = 0;
      for (const { kind, start, end } of stretchesOf(text, given)) {
        redacted += text.slice(from, start) + placeholderFor(kind, text.slice(start, end));
        from = end;
        count += 1;
      }
      return redacted + text.slice(from);
    },
    restore: (answer) => answer.replace(PLACEHOLDER, (written) => values.get(placeholderMeantBy(written)) ?? written),
    get count() {
      return count;
    },
  };
}

/** Hides what is personal in one text. */
export function redact(text: string, names: readonly string[]): { text: string; restore(answer: string): string; count: number } {
  const redactor = createRedactor(names);
  const redacted = redactor.redact(text);
  return { text: redacted, restore: redactor.restore, count: redactor.count };
}

/** A person's full name, and those of its words that would tell who is meant: "Anna Weber", "Anna", "Weber". */
export const namesOfPerson = (fullName: string): string[] => {
  const words = fullName.trim().split(/\s+/u);
  return [...new Set([words.join(' '), ...words.filter((word) => [...word].length >= SHORTEST_WORD && !isStopWord(word.toLowerCase()))])].filter(Boolean);
};

const SHORTEST_WORD = 3;

const placeholderMeantBy = (written: string): string => {
  const [, kind, number] = /([a-z]+)[^a-z\d]*(\d+)/iu.exec(written) ?? [];
  return `[${kind?.toUpperCase()}-${Number(number)}]`;
};

/** What is to be hidden, in its order. What overlaps is hidden as one, as a secret if a part of it is: nothing of it is left at its edges. */
function stretchesOf(text: string, names: RegExp | null): Stretch[] {
  const others: Stretch[] = [
    ...findSecrets(text).map(({ start, end }): Stretch => ({ kind: 'SECRET', start, end })),
    ...matches(text, PLACEHOLDER, 'TEXT'),
    ...PERSONAL_PATTERNS.flatMap(({ kind, pattern, isReal }) => matches(text, pattern, kind).filter(({ start, end }) => !isReal || isReal(text.slice(start, end)))),
  ];
  const found = names ? [...others, ...matches(text, names, 'NAME'), ...matches(without(others, text), names, 'NAME')] : others;
  const joined: Stretch[] = [];
  for (const stretch of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (!last || stretch.start >= last.end) joined.push({ ...stretch });
    else {
      last.end = Math.max(last.end, stretch.end);
      if (stretch.kind === 'SECRET') last.kind = 'SECRET';
    }
  }
  return joined;
}

/** Of "AnnaEMAIL-1", "Anna" is left as a word of its own when the rest is hidden. */
const without = (stretches: readonly Stretch[], text: string): string =>
  stretches.reduce((left, { start, end }) => left.slice(0, start) + '\n'.repeat(end - start) + left.slice(end), text);

const matches = (text: string, pattern: RegExp, kind: PlaceholderKind): Stretch[] => [...text.matchAll(pattern)].map((match) => {
  const found = match.groups?.found ?? match[0];
  const start = match.index + match[0].lastIndexOf(found);
  return { kind, start, end: start + found.length };
});

/** Of a word that is written with spaces around it. A digit is none: "Anna2" still tells of Anna. */
const LETTER = String.raw`(?!\p{Script=Han})[\p{L}\p{M}]`;

/** Any of the names, the longer first, as whole words, however they are spaced, composed, and in which case. Chinese has no space around it. */
function namePattern(names: readonly string[]): RegExp | null {
  const written = [...new Set(names.flatMap((name) => [name.trim().normalize('NFC'), name.trim().normalize('NFD')]))].filter((name) => /[\p{L}\p{N}]/u.test(name));
  if (!written.length) return null;
  const sources = written.sort((a, b) => b.length - a.length).map((name) => {
    const source = name.split(/\s+/u).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join(String.raw`\s+`);
    if (isHan(name)) return source;
    return `${/^\p{L}/u.test(name) ? `(?<!${LETTER})` : ''}${source}${/[\p{L}\p{M}]$/u.test(name) ? `(?!${LETTER})` : ''}`;
  });
  return new RegExp(sources.join('|'), 'giu');
}
