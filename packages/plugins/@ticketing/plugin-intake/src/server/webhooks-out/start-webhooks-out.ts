import { everyHalfMinute } from '@ticketing/plugin-tickets';
import type { HandlerType } from '@nocobase/resourcer';
import type { IntakeDesk } from '../intake-desk';
import { replay } from './actions/replay';
import { rotateSecretAction } from './actions/rotate-secret';
import { test } from './actions/test';
import { deliverDue } from './delivery/deliver-due';
import { DeliveryLanes } from './delivery/delivery-lanes';
import { removeOldDeliveries } from './delivery/remove-old-deliveries';
import { webhookKeeper } from './outbox/keep-events';
import { followSubscriptions } from './subscriptions/follow-subscriptions';
import { readSubscriptions, subscriptionsRevision } from './subscriptions/read-subscriptions';

export interface WebhooksOut {
  /** Sends whatever is due, and waits until nothing is on its way from this node. */
  deliver(): Promise<void>;
}

/** Tells subscribers what happens to tickets: events are kept in their transaction and sent after it, by whichever node comes first. */
export function startWebhooksOut(desk: IntakeDesk): WebhooksOut {
  const { app, db, tickets } = desk;
  const lanes = new DeliveryLanes({
    deliver: (subscriptionId, isStopped) => deliverDue(desk, subscriptionId, isStopped),
    onFault: (error, subscriptionId) => app.log.error(`delivering webhooks of subscription ${subscriptionId} failed and will be tried again: ${error.message}`, { stack: error.stack }),
  });
  const sendDue = async () => (await readSubscriptions(db)).forEach(({ id }) => lanes.go(id));
  followSubscriptions(desk, lanes);
  tickets.registries.eventKeepers.register(webhookKeeper(desk, lanes));
  registerWebhookActions(desk, lanes);
  // Not waited for: a receiver that is slow must not hold up the next round of the others.
  everyHalfMinute(app, 'sending webhooks', sendDue);
  everyHalfMinute(app, 'removing old webhook deliveries', () => removeOldDeliveries(desk));
  app.on('afterStart', () => subscriptionsRevision.begin(db));
  for (const event of ['beforeStop', 'beforeReload']) app.once(event, () => lanes.stop());
  return {
    async deliver() {
      await sendDue();
      await lanes.settled();
    },
  };
}

/** Who may is asked in the handlers: who may change the subscription. */
function registerWebhookActions(desk: IntakeDesk, lanes: DeliveryLanes): void {
  const { acl, resourceManager } = desk.app;
  const handlers = {
    'ticketingWebhookSubscriptions:test': test(desk),
    'ticketingWebhookSubscriptions:rotateSecret': rotateSecretAction(desk),
    'ticketingWebhookDeliveries:replay': replay(desk, lanes),
  };
  for (const [name, handler] of Object.entries(handlers)) resourceManager.registerActionHandler(name, handler as unknown as HandlerType);
  acl.allow('ticketingWebhookSubscriptions', ['test', 'rotateSecret'], 'loggedIn');
  acl.allow('ticketingWebhookDeliveries', 'replay', 'loggedIn');
}
