import { everyHalfMinute } from '@ticketing/plugin-tickets';
import { meetDeadlines } from '../deadlines/meet-deadlines';
import { recountLoads } from '../ledger/recount-loads';
import type { RoutingDesk } from '../routing-desk';
import { drainAll } from './drain-all';

const HOUR_MS = 3_600_000;

/** What time does, and what a node that ended left undone. Answers how many tickets a deadline moved. */
export async function sweep(desk: RoutingDesk): Promise<{ moved: number }> {
  const moved = await meetDeadlines(desk);
  await drainAll(desk);
  return { moved };
}

/** Every half minute, on every node; the first round of an hour counts the load of all agents anew. */
export function scheduleSweep(desk: RoutingDesk): void {
  let countedInHour: number | null = null;
  everyHalfMinute(desk.app, 'the routing sweep', async () => {
    const hour = Math.floor(desk.now().getTime() / HOUR_MS);
    if (hour !== countedInHour) await recountLoads(desk);
    countedInHour = hour;
    await sweep(desk);
  });
}
