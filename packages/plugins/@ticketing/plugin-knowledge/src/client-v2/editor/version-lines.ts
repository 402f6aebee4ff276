import { diffLines } from 'diff';

/** One line of two texts side by side; null where the other text has a line this one has not. */
export interface LinePair {
  before: string | null;
  after: string | null;
  isChanged: boolean;
}

const linesOf = (text: string): string[] => (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');

/** Two texts line by line; what was replaced stands beside what replaced it. */
export function linePairs(before: string, after: string): LinePair[] {
  const pairs: LinePair[] = [];
  let removed: string[] = [];
  const takeRemoved = (added: string[]) => {
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) pairs.push({ before: removed[at] ?? null, after: added[at] ?? null, isChanged: true });
    removed = [];
  };
  // Whether the last line ends with a break is no difference.
  for (const part of diffLines(`${before.trimEnd()}\n`, `${after.trimEnd()}\n`)) {
    if (part.removed) removed = linesOf(part.value);
    else if (part.added) takeRemoved(linesOf(part.value));
    else {
      takeRemoved([]);
      for (const line of linesOf(part.value)) pairs.push({ before: line, after: line, isChanged: false });
    }
  }
  takeRemoved([]);
  return pairs;
}
