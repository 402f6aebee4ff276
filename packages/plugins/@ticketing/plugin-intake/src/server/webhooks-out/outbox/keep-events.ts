import { afterCommit, type EventKeeper, type KeptEvent } from '@ticketing/plugin-tickets';
import { ask } from '@ticketing/plugin-tickets/domain';
import { payloadOf } from '../../../domain';
import type { IntakeDesk } from '../../intake-desk';
import type { DeliveryLanes } from '../delivery/delivery-lanes';
import { deliveriesOf, readSubscriptions } from '../subscriptions/read-subscriptions';
import { hearEvent } from './hear-event';
import { readFacts } from './ticket-facts';

/** Puts every event into the outbox for each subscription that wants it, in the transaction of the event: kill -9 loses nothing. */
export const webhookKeeper = (desk: IntakeDesk, lanes: DeliveryLanes): EventKeeper => ({
  key: 'intake.webhooks',
  async keep(kept) {
    const rows = await deliveriesFor(desk, kept);
    if (!rows.length) return;
    await deliveriesOf(desk.db).bulkCreate(rows, { transaction: kept.transaction, ignoreDuplicates: true, hooks: false });
    afterCommit(kept.transaction, () => rows.forEach(({ subscriptionId }) => lanes.go(subscriptionId)));
  },
});

async function deliveriesFor({ db, now }: IntakeDesk, kept: KeptEvent) {
  const { name, event, transaction } = kept;
  const listening = (await readSubscriptions(db, transaction)).filter(({ events }) => events.includes(name));
  const told = listening.length ? await hearEvent(db, kept) : null;
  if (!told) return [];
  const { heard, ticket } = told;
  const facts = await readFacts(db, ticket, listening.map(({ condition }) => condition), transaction);
  const at = now(transaction);
  return listening.flatMap(({ id: subscriptionId, condition, includesInternal }) => {
    const payload = ask(condition, facts).holds ? payloadOf(heard, { eventId: event.activityId, at, actorId: event.actorId, ticket }, includesInternal) : null;
    if (!payload) return [];
    return [{
      subscriptionId, eventId: event.activityId, eventName: name, ticketId: event.ticketId, ticketNo: String(ticket.ticketNo ?? ''), payload,
      state: 'waiting', tries: 0, nextTryAt: at, createdAt: at,
    }];
  });
}
