import type { DetailsTold, Words } from './stories/story';

/** Replaces `{gap}` by its word. Throws when a word is missing: a story with a hole is a mistake of its author. */
export function fillGaps(text: string, words: Words): string {
  return text.replace(/\{(\w+)\}/g, (_gap, name: string) => {
    if (words[name] === undefined) throw new Error(`no word for {${name}} in "${text}"`);
    return words[name];
  });
}

/** A filled text as a sentence: it may begin with a word that was written small. */
export function tell(text: string, words: Words): string {
  const filled = fillGaps(text, words);
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

export function fillDetails(details: DetailsTold | undefined, words: Words): Record<string, unknown> | null {
  if (!details) return null;
  const fill = (value: DetailsTold[string]) => (typeof value === 'string' ? fillGaps(value, words) : value);
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, fill(value)]));
}
