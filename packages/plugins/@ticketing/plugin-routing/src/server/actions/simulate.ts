import type { Context, Next } from '@nocobase/actions';
import { assertSupervises } from '../access/callers';
import type { RoutingDesk } from '../routing-desk';
import { readDraft } from '../simulation/read-draft';
import { simulateDrains } from '../simulation/simulate-drains';
import { valuesOf } from './read-input';

/** What would happen to tickets that wait, or to invented ones, by the rules of today or by a draft; writes nothing. */
export const simulate = (desk: RoutingDesk) => async (ctx: Context, next: Next) => {
  await assertSupervises(ctx);
  ctx.body = await simulateDrains(desk, await readDraft(desk, valuesOf(ctx)));
  await next();
};
