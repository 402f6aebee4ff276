/**
 * How alike two texts are, from 0 to 1: the Dice coefficient of their pairs of characters (L. R. Dice, "Measures of the amount of ecologic
 * association between species", 1945). It needs no words, so Chinese is compared like English. Case, width and punctuation do not count.
 */
export function similarityOf(one: string | null, other: string | null): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const all = sizeOf(a) + sizeOf(b);
  if (!all) return 0;
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  return (2 * shared) / all;
}

type Pairs = ReadonlyMap<string, number>;

function pairsOf(text: string | null): Pairs {
  const characters = [...(text ?? '').normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()];
  const pairs = new Map<string, number>();
  const add = (pair: string) => pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  if (characters.length === 1) add(characters[0]);
  for (let at = 1; at < characters.length; at += 1) add(characters[at - 1] + characters[at]);
  return pairs;
}

const sizeOf = (pairs: Pairs): number => [...pairs.values()].reduce((sum, count) => sum + count, 0);
