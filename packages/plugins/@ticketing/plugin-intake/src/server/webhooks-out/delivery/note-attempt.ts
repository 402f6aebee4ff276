import { Op, type Model } from '@nocobase/database';
import { writeTransaction } from '@ticketing/plugin-tickets';
import { judgeAttempt, type Attempt, type DisabledReason, type Verdict } from '../../../domain';
import type { IntakeDesk } from '../../intake-desk';
import { deliveriesOf, subscriptionsOf, subscriptionsRevision } from '../subscriptions/read-subscriptions';

const DAY_MS = 86_400_000;
/** How long one can look at what was sent: payloads hold what customers wrote. */
const KEPT_DAYS = { waiting: null, delivered: 30, dead: 90 };
/** The last delivery is noted once a minute: a busy subscription is no row everybody waits for. */
const NOTED_EVERY_MS = 60_000;

/** Writes down what came of a try, for the delivery and for its subscription. */
export async function noteAttempt(desk: IntakeDesk, receiver: Model, delivery: Model, attempt: Attempt): Promise<Verdict> {
  const now = desk.now();
  const failingSince = receiver.get('failingSince') as Date | null;
  const tries = Number(delivery.get('tries'));
  const verdict = judgeAttempt(attempt, { tries, now, random: Math.random(), failingSince });
  const { state, nextTryAt } = verdict;
  const days = KEPT_DAYS[state];
  await deliveriesOf(desk.db).update(
    {
      state, nextTryAt, lastStatus: attempt.status, lastProblem: attempt.problem, lastDetail: attempt.detail,
      deliveredAt: state === 'delivered' ? now : null, expiresAt: days === null ? null : new Date(now.getTime() + days * DAY_MS),
    },
    { where: { id: String(delivery.get('id')), state: 'waiting', tries }, hooks: false },
  );
  const id = String(receiver.get('id'));
  if (state === 'dead') desk.app.log.error(`webhook ${String(delivery.get('id'))} to subscription ${id} is given up: ${attempt.problem ?? ''} ${attempt.status ?? ''}`);
  if (attempt.problem) await noteFailure(desk, id, attempt, failingSince ?? now);
  else await noteSuccess(desk, id);
  if (verdict.disables) await disable(desk, id, verdict.disables);
  return verdict;
}

async function noteSuccess({ db, now }: IntakeDesk, id: string): Promise<void> {
  const isStale = [{ lastDeliveredAt: null }, { lastDeliveredAt: { [Op.lt]: new Date(now().getTime() - NOTED_EVERY_MS) } }, { consecutiveFailures: { [Op.gt]: 0 } }];
  await subscriptionsOf(db).update(
    { lastDeliveredAt: now(), consecutiveFailures: 0, failingSince: null, lastProblem: null },
    { where: { id, [Op.or]: isStale } as never, hooks: false, silent: true },
  );
}

async function noteFailure({ db }: IntakeDesk, id: string, { problem }: Attempt, failingSince: Date): Promise<void> {
  const { consecutiveFailures } = subscriptionsOf(db).getAttributes();
  const column = db.sequelize.getQueryInterface().quoteIdentifier(String(consecutiveFailures.field));
  await subscriptionsOf(db).update(
    { consecutiveFailures: db.sequelize.literal(`COALESCE(${column}, 0) + 1`), failingSince, lastProblem: problem },
    { where: { id }, hooks: false, silent: true },
  );
}

async function disable({ app, db }: IntakeDesk, id: string, disabledReason: DisabledReason): Promise<void> {
  app.log.warn(`webhook subscription ${id} is switched off: ${disabledReason}`);
  await writeTransaction(db, async (transaction) => {
    await subscriptionsOf(db).update({ isEnabled: false, disabledReason }, { where: { id }, transaction, hooks: false });
    await subscriptionsRevision.markChanged(db, transaction);
  });
}
