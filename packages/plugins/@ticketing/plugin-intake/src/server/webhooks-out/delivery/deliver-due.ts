import type { Model } from '@nocobase/database';
import type { Attempt } from '../../../domain';
import type { IntakeDesk } from '../../intake-desk';
import { readIntakeSettings } from '../../settings/intake-settings';
import { readSecrets } from '../subscriptions/secrets';
import { subscriptionsOf } from '../subscriptions/read-subscriptions';
import { claimDelivery, dueDeliveries } from './due-deliveries';
import { noteAttempt } from './note-attempt';
import { sendWebhook } from './send-webhook';
import { signedHeaders } from './sign-webhook';

const BATCH = 100;
/** So many tickets at once; the events of one ticket follow each other. */
const AT_ONCE = 4;
/** So many failures in a row mean that the receiver is away: what else it is to be told waits for the next round. */
const FAILURES_IN_A_ROW = 3;

/**
 * Tells one subscription everything that is due. A node that ends after a receiver took something and before that is noted makes another one send
 * it again, under the same id.
 */
export async function deliverDue(desk: IntakeDesk, subscriptionId: string, isStopped: () => boolean): Promise<void> {
  let failures = 0;
  const mayGoOn = () => !isStopped() && failures < FAILURES_IN_A_ROW;
  while (mayGoOn()) {
    const receiver = (await subscriptionsOf(desk.db).findOne({ where: { id: subscriptionId, isEnabled: true } })) as Model | null;
    const due = receiver ? await dueDeliveries(desk, subscriptionId, BATCH) : [];
    if (!receiver || !due.length) return;
    await forEachAtOnce(due, AT_ONCE, async (delivery) => {
      if (!mayGoOn() || !(await claimDelivery(desk, delivery))) return;
      const attempt = await sendTo(desk, receiver, String(delivery.get('eventId')), delivery.get('payload'));
      failures = attempt.problem ? failures + 1 : 0;
      const { disables } = await noteAttempt(desk, receiver, delivery, attempt);
      if (disables) failures = FAILURES_IN_A_ROW;
    });
  }
}

/** Signs and sends one payload. */
export async function sendTo(desk: IntakeDesk, receiver: Model, id: string, payload: unknown): Promise<Attempt> {
  const body = JSON.stringify(payload);
  const secrets = await readSecrets(desk, receiver).catch(() => []);
  if (!secrets.length) return { status: null, problem: 'secret', detail: null, retryAfterSeconds: null, ms: 0 };
  const headers = signedHeaders(id, body, desk.now(), secrets);
  return sendWebhook({ url: String(receiver.get('url')), headers, body }, await readIntakeSettings(desk.db));
}

async function forEachAtOnce<Item>(items: readonly Item[], atOnce: number, work: (item: Item) => Promise<void>): Promise<void> {
  const rest = items.values();
  const line = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, line));
}
