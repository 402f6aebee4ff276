import type { Context, Next } from '@nocobase/actions';
import type { IntakeDesk } from '../../intake-desk';
import { rotateSecret } from '../subscriptions/secrets';
import { subscriptionForCaller } from './subscription-for-caller';

/** Gives a subscription a new secret. This answer is the only one that ever has it. */
export const rotateSecretAction = (desk: IntakeDesk) => async (ctx: Context, next: Next) => {
  const subscription = await subscriptionForCaller(ctx, ctx.action.params.filterByTk);
  ctx.set('Cache-Control', 'no-store');
  ctx.body = { secret: await rotateSecret(desk, String(subscription.get('id'))) };
  await next();
};
