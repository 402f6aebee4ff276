import type { Context } from '@nocobase/actions';
import { TicketingError } from '@ticketing/plugin-tickets';
import { queuesOfAgents } from '../agents/queues-of-agents';
import { readAgent } from '../agents/read-agents';
import type { RoutingDesk } from '../routing-desk';
import { readSetup } from '../setup/read-setup';
import type { StoredQueue } from '../setup/routing-setup';
import { callerId, supervises } from './callers';

/** The queues a caller sees: a supervisor all, an agent his own. Throws routing.notAllowed for anybody else. */
export async function visibleQueues(desk: RoutingDesk, ctx: Context): Promise<readonly StoredQueue[]> {
  const { queues } = await readSetup(desk.db);
  if (await supervises(ctx)) return queues;
  const userId = callerId(ctx);
  if (!(await readAgent(desk.db, userId))) throw new TicketingError('routing.notAllowed');
  const own = await queuesOfAgents(desk.db, [userId]);
  return queues.filter(({ id }) => own.includes(id));
}

/** One of them. Throws routing.queueUnknown for any other, so that ids cannot be guessed. */
export async function visibleQueue(desk: RoutingDesk, ctx: Context, queueId: string | null): Promise<StoredQueue> {
  const queue = (await visibleQueues(desk, ctx)).find(({ id }) => id === queueId);
  if (!queue) throw new TicketingError('routing.queueUnknown');
  return queue;
}
