export interface CountedTicket {
  /** What it is grouped by; null where it has none. */
  key: string | null;
  isOpen: boolean;
  createdAt: Date;
  resolvedAt: Date | null;
}

export interface TicketCounts {
  key: string | null;
  tickets: number;
  open: number;
  resolved: number;
  /** Hours from the request to its resolution, of those that are resolved; null where none is. */
  medianHoursToResolution: number | null;
}

const HOUR_MS = 3_600_000;
/** A model reads no longer list. */
const MOST_GROUPS = 60;

/** Tickets counted by their key, the largest group first. */
export function countsBy(tickets: readonly CountedTicket[]): TicketCounts[] {
  const groups = new Map<string | null, CountedTicket[]>();
  for (const ticket of tickets) {
    const group = groups.get(ticket.key);
    if (group) group.push(ticket);
    else groups.set(ticket.key, [ticket]);
  }
  return [...groups].map(([key, of]) => {
    const hours = of.flatMap(({ createdAt, resolvedAt }) => (resolvedAt ? [(resolvedAt.getTime() - createdAt.getTime()) / HOUR_MS] : [])).sort((a, b) => a - b);
    return { key, tickets: of.length, open: of.filter(({ isOpen }) => isOpen).length, resolved: hours.length, medianHoursToResolution: medianOf(hours) };
  }).sort((a, b) => b.tickets - a.tickets).slice(0, MOST_GROUPS);
}

function medianOf(sorted: readonly number[]): number | null {
  if (!sorted.length) return null;
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return Math.round(median * 10) / 10;
}
