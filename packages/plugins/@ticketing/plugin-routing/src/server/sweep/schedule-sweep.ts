import { everyHalfMinute } from '@ticketing/plugin-tickets';
import { meetDeadlines } from '../deadlines/meet-deadlines';
import { recountLoads } from '../ledger/recount-loads';
import type { RoutingDesk } from '../routing-desk';
import { setupRevision } from '../setup/setup-revision';
import { drainAll } from './drain-all';
import { routeHomeless } from './route-homeless';

const HOUR_MS = 3_600_000;

/** What this node did last; another node does it again, which changes nothing. */
export class SweepMemory {
  countedInHour: number | null = null;
  /** The setup by which tickets without a queue were looked at; they are again when it changes. */
  revision: string | null = null;
}

/** What time does, and what a node that ended left undone. Answers how many tickets a deadline moved. */
export async function sweep(desk: RoutingDesk, memory: SweepMemory): Promise<{ moved: number }> {
  const revision = await setupRevision.read(desk.db, undefined);
  if (revision !== memory.revision) await routeHomeless(desk);
  memory.revision = revision;
  const moved = await meetDeadlines(desk);
  await drainAll(desk);
  return { moved };
}

/** Every half minute, on every node; the first round of an hour counts the load of all agents anew. */
export function scheduleSweep(desk: RoutingDesk, memory: SweepMemory): void {
  everyHalfMinute(desk.app, 'the routing sweep', async () => {
    const hour = Math.floor(desk.now().getTime() / HOUR_MS);
    if (hour !== memory.countedInHour) await recountLoads(desk);
    memory.countedInHour = hour;
    await sweep(desk, memory);
  });
}
