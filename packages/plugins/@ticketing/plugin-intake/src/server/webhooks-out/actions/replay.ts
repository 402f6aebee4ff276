import type { Context, Next } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { TicketingError } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../../intake-desk';
import type { DeliveryLanes } from '../delivery/delivery-lanes';
import { deliveriesOf } from '../subscriptions/read-subscriptions';
import { subscriptionForCaller } from './subscription-for-caller';

/**
 * Sends again, under the same event id and with all its tries: one delivery in whatever state (`filterByTk`), or all of a subscription that were given up
 * (`{subscriptionId}`). Answers how many.
 */
export const replay = (desk: IntakeDesk, lanes: DeliveryLanes) => async (ctx: Context, next: Next) => {
  const { filterByTk, values } = ctx.action.params;
  const one = filterByTk === undefined ? null : await readDelivery(desk, filterByTk);
  const subscription = await subscriptionForCaller(ctx, one ? one.get('subscriptionId') : (values as { subscriptionId?: unknown } | undefined)?.subscriptionId);
  const subscriptionId = String(subscription.get('id'));
  const where = one ? { id: String(one.get('id')) } : { subscriptionId, state: 'dead' };
  const [replayed] = await deliveriesOf(desk.db).update({ state: 'waiting', tries: 0, nextTryAt: desk.now(), deliveredAt: null, expiresAt: null }, { where, hooks: false });
  lanes.go(subscriptionId);
  ctx.body = { replayed };
  await next();
};

async function readDelivery({ db }: IntakeDesk, id: unknown): Promise<Model | null> {
  const row = /^\d{1,19}$/.test(String(id)) ? ((await deliveriesOf(db).findByPk(String(id))) as Model | null) : null;
  if (!row) throw new TicketingError('subscription.unknown');
  return row;
}
