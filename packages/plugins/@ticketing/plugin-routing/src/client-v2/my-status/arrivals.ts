/** Which tickets of a list were not there before; of the first list none is news. */
export function arrivalsIn<Ticket extends { id: string }>(before: readonly Ticket[] | undefined, now: readonly Ticket[]): Ticket[] {
  if (!before) return [];
  const known = new Set(before.map(({ id }) => id));
  return now.filter(({ id }) => !known.has(id));
}
