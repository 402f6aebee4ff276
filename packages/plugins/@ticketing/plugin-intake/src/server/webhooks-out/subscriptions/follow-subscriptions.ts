import type { Model, Transaction } from '@nocobase/database';
import { afterCommit, TicketingError } from '@ticketing/plugin-tickets';
import { checkSubscription } from '../../../domain';
import type { IntakeDesk } from '../../intake-desk';
import { readIntakeSettings } from '../../settings/intake-settings';
import type { DeliveryLanes } from '../delivery/delivery-lanes';
import { PrivateHostError, refusePrivateAddress } from '../hosts/guarded-lookup';
import { isHostEntry } from '../hosts/host-allowance';
import { FACT_NAMES } from '../outbox/ticket-facts';
import { deliveriesOf, subscriptionsRevision } from './read-subscriptions';
import { fillSecret } from './secrets';

interface SaveOptions {
  transaction?: Transaction;
}

/** What the desk notes itself; its own writes pass by the hooks. */
const NOTED_COLUMNS = ['secretCipher', 'previousSecretCipher', 'previousSecretUntil', 'consecutiveFailures', 'failingSince', 'lastDeliveredAt', 'lastProblem', 'disabledReason'];

/** Subscriptions are checked where they are saved, every node goes by them from the commit on, and nobody but the desk writes into the outbox. */
export function followSubscriptions(desk: IntakeDesk, lanes: DeliveryLanes): void {
  const { db } = desk;
  const changed = (_row: Model, { transaction }: SaveOptions) => subscriptionsRevision.markChanged(db, transaction);
  db.on('ticketingWebhookSubscriptions.beforeSave', (subscription: Model, options: SaveOptions) => checkStored(desk, subscription, options));
  db.on('ticketingWebhookSubscriptions.afterSave', changed);
  db.on('ticketingWebhookSubscriptions.afterSave', (subscription: Model, { transaction }: SaveOptions) =>
    afterCommit(transaction, () => lanes.go(String(subscription.get('id')))));
  db.on('ticketingWebhookSubscriptions.afterDestroy', changed);
  db.on('ticketingWebhookSubscriptions.afterDestroy', (subscription: Model, { transaction }: SaveOptions) =>
    deliveriesOf(db).destroy({ where: { subscriptionId: String(subscription.get('id')) }, hooks: false, transaction }));
  for (const event of ['beforeBulkUpdate', 'beforeBulkDestroy'])
    db.on(`ticketingWebhookSubscriptions.${event}`, (options: { individualHooks?: boolean }) => {
      options.individualHooks = true;
    });
  for (const event of ['beforeCreate', 'beforeUpdate', 'beforeDestroy', 'beforeBulkCreate', 'beforeBulkUpdate', 'beforeBulkDestroy']) db.on(`ticketingWebhookDeliveries.${event}`, refuseWrite);
  db.on('ticketingIntakeSettings.beforeSave', checkAllowedHosts);
}

async function checkStored(desk: IntakeDesk, subscription: Model, { transaction }: SaveOptions): Promise<void> {
  const fields = NOTED_COLUMNS.filter((name) => subscription.changed(name as never) && !(subscription.isNewRecord && isAsBorn(subscription.get(name))));
  if (fields.length) throw new TicketingError('subscription.fieldReadOnly', { fields: fields.join(', ') });
  const checked = checkSubscription(subscription.toJSON() as Record<string, unknown>, FACT_NAMES);
  if (!checked.ok) throw new TicketingError(checked.code, checked.params);
  subscription.set('url', checked.value.url);
  try {
    refusePrivateAddress(new URL(checked.value.url).hostname, await readIntakeSettings(desk.db, transaction));
  } catch (error) {
    if (error instanceof PrivateHostError) throw new TicketingError('webhook.hostPrivate', { field: 'url' });
    throw error;
  }
  if (subscription.isNewRecord) await fillSecret(desk, subscription);
  // Who switches it on again has seen to the receiver.
  if (subscription.changed('isEnabled' as never)) subscription.set({ consecutiveFailures: 0, failingSince: null, disabledReason: null });
}

/** Nothing, or what the column begins with. */
const isAsBorn = (value: unknown) => value === null || value === undefined || value === 0;

function refuseWrite(): void {
  throw new TicketingError('webhook.deliveryFixed');
}

function checkAllowedHosts(settings: Model): void {
  if (!settings.changed('allowedHosts' as never)) return;
  const entries: unknown = settings.get('allowedHosts') ?? [];
  const isList = Array.isArray(entries);
  const stranger = isList ? entries.find((entry) => typeof entry !== 'string' || !isHostEntry(entry.trim().toLowerCase())) : entries;
  if (!isList || stranger !== undefined) throw new TicketingError('webhook.hostInvalid', { field: 'allowedHosts', host: stranger });
}
