import { Op } from '@nocobase/database';
import type { IntakeDesk } from '../../intake-desk';
import { deliveriesOf, subscriptionsOf } from '../subscriptions/read-subscriptions';

/** An event that was kept while its subscription was being deleted waits for nobody. */
const ORPHAN_DAYS = 7;

/** Removes deliveries that were kept long enough. Running it on several nodes at once is harmless. */
export async function removeOldDeliveries({ db, now }: IntakeDesk): Promise<void> {
  await deliveriesOf(db).destroy({ where: { expiresAt: { [Op.lt]: now() } }, hooks: false });
  const rows = (await subscriptionsOf(db).findAll({ attributes: ['id'], raw: true })) as unknown as { id: string | number }[];
  const long = new Date(now().getTime() - ORPHAN_DAYS * 86_400_000);
  await deliveriesOf(db).destroy({ where: { state: 'waiting', createdAt: { [Op.lt]: long }, subscriptionId: { [Op.notIn]: rows.map(({ id }) => id) } }, hooks: false });
}
