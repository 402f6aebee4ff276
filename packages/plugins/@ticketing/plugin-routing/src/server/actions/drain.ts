import type { Context, Next } from '@nocobase/actions';
import { assertSupervises } from '../access/callers';
import { visibleQueue } from '../access/visible-queues';
import { countWaiting } from '../drain/count-waiting';
import type { RoutingDesk } from '../routing-desk';
import { readSetup } from '../setup/read-setup';
import { drainAll } from '../sweep/drain-all';
import { idIn, valuesOf } from './read-input';

/** Drains a queue, or all of them, now, and answers how many tickets still wait there. */
export const drain = (desk: RoutingDesk) => async (ctx: Context, next: Next) => {
  await assertSupervises(ctx);
  const queueId = idIn(valuesOf(ctx), 'queueId');
  if (queueId) await desk.drains.ofQueue((await visibleQueue(desk, ctx, queueId)).id);
  else await drainAll(desk);
  const queueIds = queueId ? [queueId] : (await readSetup(desk.db)).queues.map(({ id }) => id);
  const counts = await countWaiting(desk.db, queueIds);
  ctx.body = { waiting: [...counts.values()].reduce((sum, { waiting }) => sum + waiting, 0) };
  await next();
};
