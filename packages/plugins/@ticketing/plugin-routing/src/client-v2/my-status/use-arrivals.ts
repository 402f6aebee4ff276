import { useEffect, useRef, useState } from 'react';
import { arrivalsIn } from './arrivals';

/** How long a new ticket stands out, in ms. */
const NEWS_MS = 30_000;

export interface Arrivals<Ticket> {
  /** Tickets that came while the page was open, for half a minute. */
  freshIds: ReadonlySet<string>;
  /** The last ones that came together. */
  latest: readonly Ticket[];
}

/** Notices what comes into a list that is read again and again. */
export function useArrivals<Ticket extends { id: string }>(tickets: readonly Ticket[]): Arrivals<Ticket> {
  const before = useRef<readonly Ticket[]>();
  const [freshIds, setFreshIds] = useState<ReadonlySet<string>>(new Set());
  const [latest, setLatest] = useState<readonly Ticket[]>([]);
  const timers = useRef<ReturnType<typeof setTimeout>[]>([]);

  useEffect(() => () => timers.current.forEach(clearTimeout), []);
  useEffect(() => {
    const arrived = arrivalsIn(before.current, tickets);
    before.current = tickets;
    if (arrived.length === 0) return;
    const ids = arrived.map(({ id }) => id);
    setLatest(arrived);
    setFreshIds((fresh) => new Set([...fresh, ...ids]));
    timers.current.push(setTimeout(() => setFreshIds((fresh) => new Set([...fresh].filter((id) => !ids.includes(id)))), NEWS_MS));
  }, [tickets]);
  return { freshIds, latest };
}
