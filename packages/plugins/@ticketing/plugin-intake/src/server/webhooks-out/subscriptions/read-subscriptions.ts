import type { Database, Model, Transaction } from '@nocobase/database';
import { Revision } from '@ticketing/plugin-tickets';
import { checkSubscription, type WebhookSubscription } from '../../../domain';
import { FACT_NAMES } from '../outbox/ticket-facts';

/** Another number whenever a subscription was changed. */
export const subscriptionsRevision = new Revision('intake:webhooks');

const known = new WeakMap<Database, { revision: string | null; subscriptions: readonly WebhookSubscription[] }>();

/**
 * The subscriptions that are switched on, from memory as long as their revision is the same: a desk that has none reads one number per event.
 * What was stored and cannot be read any more is left out; saving refuses such things.
 */
export async function readSubscriptions(db: Database, transaction?: Transaction): Promise<readonly WebhookSubscription[]> {
  const revision = await subscriptionsRevision.read(db, transaction);
  const kept = known.get(db);
  if (kept && kept.revision === revision) return kept.subscriptions;
  const rows = (await subscriptionsOf(db).findAll({ where: { isEnabled: true }, order: [['id', 'ASC']], transaction })) as Model[];
  const subscriptions = rows.flatMap((row): WebhookSubscription[] => {
    const subscription = checkSubscription(row.toJSON() as Record<string, unknown>, FACT_NAMES);
    return subscription.ok ? [subscription.value] : [];
  });
  if (revision !== null) known.set(db, { revision, subscriptions });
  return subscriptions;
}

export const subscriptionsOf = (db: Database) => db.getCollection('ticketingWebhookSubscriptions').model;
export const deliveriesOf = (db: Database) => db.getCollection('ticketingWebhookDeliveries').model;
