import { Op } from '@nocobase/database';
import { rateWindow } from '../../domain';
import type { IntakeDesk } from '../intake-desk';

const DAY_MS = 86_400_000;
/** So long an admin can change his mind about what a source takes. */
const IGNORED_KEPT_DAYS = 7;
/** So long an admin sees what became of a mail. */
const MAILS_KEPT_DAYS = 90;
/** No limit counts longer than this. */
const LONGEST_WINDOW_MINUTES = 24 * 60;

/** Removes what has had its time: claims, answers, tracking links, ignored webhooks, mails and counters. Running it on several nodes at once is harmless. */
export async function removeExpired({ db, now }: IntakeDesk): Promise<void> {
  const dayAgo = new Date(now().getTime() - DAY_MS);
  const expired = { where: { expiresAt: { [Op.lt]: dayAgo } }, hooks: false };
  for (const name of ['ticketingDedupeClaims', 'ticketingIdempotencyKeys', 'ticketingTrackingTokens']) await db.getCollection(name).model.destroy(expired);
  const ignoredBefore = new Date(now().getTime() - IGNORED_KEPT_DAYS * DAY_MS);
  await db.getCollection('ticketingSubmissions').model.destroy({ where: { state: 'ignored', filedAt: { [Op.lt]: ignoredBefore } }, hooks: false });
  const mailsBefore = new Date(now().getTime() - MAILS_KEPT_DAYS * DAY_MS);
  await db.getCollection('ticketingIntakeMails').model.destroy({ where: { state: { [Op.ne]: 'waiting' }, queuedAt: { [Op.lt]: mailsBefore } }, hooks: false });
  const oldest = `rate:${rateWindow(new Date(now().getTime() - LONGEST_WINDOW_MINUTES * 60_000), 1).name}`;
  await db.getCollection('ticketingCounters').model.destroy({ where: { key: { [Op.gte]: 'rate:', [Op.lt]: oldest } }, hooks: false });
}
