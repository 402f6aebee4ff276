import type { Context, Next } from '@nocobase/actions';
import type { IntakeDesk } from '../../intake-desk';
import { sendTo } from '../delivery/deliver-due';
import { subscriptionForCaller } from './subscription-for-caller';

/** Sends a ping and answers at once what came of it: `{status, problem, detail, ms}`. Nothing of it is kept. */
export const test = (desk: IntakeDesk) => async (ctx: Context, next: Next) => {
  const subscription = await subscriptionForCaller(ctx, ctx.action.params.filterByTk);
  const id = `ping-${desk.newId()}`;
  const ping = { id, event: 'ping', at: desk.now().toISOString(), actorId: String(ctx.state.currentUser.id), ticket: null, change: {} };
  const { status, problem, detail, ms } = await sendTo(desk, subscription, id, ping);
  ctx.body = { status, problem, detail, ms };
  await next();
};
