/** Weakens the difference between the first places, so that one ranking does not outvote the others. The usual value. */
const DAMPING = 60;

/**
 * One ranking of several: what stands high in many comes first. Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): each ranking gives
 * 1 / (60 + place). `rankings` hold ids, best first.
 */
export function fuseRankings(rankings: readonly (readonly string[])[]): string[] {
  const scores = new Map<string, number>();
  for (const ranking of rankings) {
    for (const [index, id] of ranking.entries()) scores.set(id, (scores.get(id) ?? 0) + 1 / (DAMPING + index + 1));
  }
  return [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
}
