import { SECRET_PATTERNS, type SecretKind } from './secret-patterns';

/** A secret in a text: where (UTF-16 units, `end` excluded), and how it may be shown to whoever wrote it. */
export interface SecretFinding {
  kind: SecretKind;
  start: number;
  end: number;
  /** "AK…(20)": not enough to use. */
  excerpt: string;
}

/**
 * The secrets of a reply, by rule, in their order: passwords written out, keys and tokens, card numbers (Luhn), IBAN (mod 97), Chinese resident IDs
 * (MOD 11-2) and US social security numbers. Where two rules find the same place, the one that says more of it counts.
 */
export function findSecrets(text: string): SecretFinding[] {
  const found = SECRET_PATTERNS.flatMap(({ kind, pattern, isReal }) => [...text.matchAll(pattern)].flatMap((match) => {
    const secret = match.groups?.secret ?? match[0];
    const start = match.index + match[0].lastIndexOf(secret);
    return isReal && !isReal(secret) ? [] : [{ kind, start, end: start + secret.length, excerpt: masked(secret) }];
  }));
  const kept: SecretFinding[] = [];
  for (const finding of found) if (!kept.some((other) => finding.start < other.end && other.start < finding.end)) kept.push(finding);
  return kept.sort((a, b) => a.start - b.start);
}

const SHOWN = 2;
const LONG = 8;

const masked = (secret: string): string => {
  const characters = [...secret];
  return `${characters.length >= LONG ? characters.slice(0, SHOWN).join('') : ''}…(${characters.length})`;
};
