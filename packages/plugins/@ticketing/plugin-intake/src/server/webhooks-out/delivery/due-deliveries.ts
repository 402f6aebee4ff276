import { Op, type Model } from '@nocobase/database';
import type { IntakeDesk } from '../../intake-desk';
import { deliveriesOf } from '../subscriptions/read-subscriptions';

/** A claim that is older belongs to a node that ended; longer than a receiver is waited for. */
const CLAIM_SECONDS = 60;

/** What a subscription is to be told next: of each ticket the oldest event that waits, when it is due. */
export async function dueDeliveries({ db, now }: IntakeDesk, subscriptionId: string, limit: number): Promise<Model[]> {
  return (await deliveriesOf(db).findAll({
    where: { subscriptionId, state: 'waiting', nextTryAt: { [Op.lte]: now() }, [Op.and]: db.sequelize.literal(nothingEarlierWaits(db)) } as never,
    order: [['nextTryAt', 'ASC'], ['id', 'ASC']],
    limit,
  })) as Model[];
}

function nothingEarlierWaits(db: IntakeDesk['db']): string {
  const collection = db.getCollection('ticketingWebhookDeliveries');
  const quote = (name: string) => db.sequelize.getQueryInterface().quoteIdentifier(name);
  const attributes = collection.model.getAttributes();
  const of = (table: string, name: string) => `${table}.${quote(String(attributes[name].field ?? name))}`;
  const [earlier, row] = [quote('earlier'), quote(collection.model.name)];
  const isSame = (name: string) => `${of(earlier, name)} = ${of(row, name)}`;
  return `NOT EXISTS (SELECT 1 FROM ${collection.quotedTableName()} AS ${earlier}
    WHERE ${isSame('subscriptionId')} AND ${isSame('ticketId')} AND ${of(earlier, 'state')} = 'waiting' AND ${of(earlier, 'id')} < ${of(row, 'id')})`;
}

/**
 * Takes a delivery for this node, or answers false: another one has it. The try is counted before it is made, and its number tells claims apart: what
 * a node notes after its claim went to another one changes nothing.
 */
export async function claimDelivery({ db, now }: IntakeDesk, delivery: Model): Promise<boolean> {
  const [id, tries] = [String(delivery.get('id')), Number(delivery.get('tries'))];
  const nextTryAt = new Date(now().getTime() + CLAIM_SECONDS * 1000);
  const [count] = await deliveriesOf(db).update({ tries: tries + 1, nextTryAt }, { where: { id, state: 'waiting', tries, nextTryAt: { [Op.lte]: now() } }, hooks: false });
  if (count === 1) delivery.set('tries', tries + 1);
  return count === 1;
}
