import { Op, type Model } from '@nocobase/database';
import { everyHalfMinute, recordActivity, writeTransaction } from '@ticketing/plugin-tickets';
import { isTooLate, nextTryAfter } from '../../domain';
import type { SlaDesk } from '../sla-desk';
import { sendThroughHost } from './send-through-host';

const BATCH = 100;
/** A claim that is older belongs to a node that ended; longer than the host waits for a mail server that does not answer. */
const CLAIM_MINUTES = 15;
/** So many failures of one channel in a row mean that its server is away: its other mails wait for the next round. */
const FAILURES_IN_A_ROW = 3;

/** On its own, beside the sweep: the host may wait minutes for a mail server. */
export const scheduleMails = (desk: SlaDesk): void => everyHalfMinute(desk.app, 'sending SLA alerts by e-mail', () => sendMails(desk));

/**
 * Sends the mails that are due, each claimed by one conditional update, so that only one node sends it. What fails is tried again later
 * (domain/alerts/mail-tries.ts), and then given up: logged, and told in the history of the ticket. A node that ends after the mail server took a
 * mail and before that is noted makes another one send it again. Answers how many were sent.
 */
export async function sendMails(desk: SlaDesk): Promise<number> {
  const failures = new Map<string, number>();
  const isAway = (channelName: string) => (failures.get(channelName) ?? 0) >= FAILURES_IN_A_ROW;
  let sent = 0;
  for (;;) {
    const mails = await dueMails(desk, [...failures.keys()].filter(isAway));
    for (const mail of mails) {
      const channelName = String(mail.get('channelName'));
      if (isAway(channelName) || !(await claim(desk, mail))) continue;
      const outcome = await sendMail(desk, mail);
      if (outcome === 'failed') failures.set(channelName, (failures.get(channelName) ?? 0) + 1);
      if (outcome === 'sent') failures.delete(channelName);
      if (outcome === 'sent') sent += 1;
    }
    if (mails.length < BATCH) return sent;
  }
}

async function dueMails({ db, now }: SlaDesk, channelsAway: readonly string[]): Promise<Model[]> {
  return (await mailsOf(db).findAll({
    where: { state: 'waiting', nextTryAt: { [Op.lte]: now() }, ...(channelsAway.length && { channelName: { [Op.notIn]: [...channelsAway] } }) },
    order: [['nextTryAt', 'ASC'], ['id', 'ASC']],
    limit: BATCH,
  })) as Model[];
}

/** Counts the try before it is made: a mail that ends nodes is not tried for ever. */
async function claim({ db, now }: SlaDesk, mail: Model): Promise<boolean> {
  const tries = Number(mail.get('tries'));
  const until = new Date(now().getTime() + CLAIM_MINUTES * 60_000);
  const [count] = await mailsOf(db).update(
    { tries: tries + 1, nextTryAt: until },
    { where: { id: String(mail.get('id')), state: 'waiting', tries, nextTryAt: { [Op.lte]: now() } }, hooks: false, silent: true },
  );
  if (count === 1) mail.set('tries', tries + 1);
  return count === 1;
}

async function sendMail(desk: SlaDesk, mail: Model): Promise<'sent' | 'failed' | 'tooLate'> {
  if (isTooLate(new Date(mail.get('queuedAt') as string | Date), desk.now())) {
    await giveUp(desk, mail, String(mail.get('problem') ?? 'it waited for more than a day'));
    return 'tooLate';
  }
  const [subject, text] = [String(mail.get('subject')), String(mail.get('text'))];
  const problem = await sendThroughHost(desk.app, {
    channelName: String(mail.get('channelName')), userIds: [Number(mail.get('userId'))], texts: { subject, text }, rest: { contentType: 'text' },
  });
  if (problem === null) await note(desk, mail, { state: 'sent', sentAt: desk.now(), nextTryAt: null, problem: null });
  else await tryLater(desk, mail, problem);
  return problem === null ? 'sent' : 'failed';
}

async function tryLater(desk: SlaDesk, mail: Model, problem: string): Promise<void> {
  const nextTryAt = nextTryAfter(Number(mail.get('tries')), desk.now());
  if (!nextTryAt) return giveUp(desk, mail, problem);
  desk.app.log.warn(`SLA alert e-mail ${String(mail.get('id'))} was not sent and will be tried again: ${problem}`);
  await note(desk, mail, { nextTryAt, problem });
}

async function giveUp(desk: SlaDesk, mail: Model, problem: string): Promise<void> {
  const [id, ticketId, userId] = ['id', 'ticketId', 'userId'].map((name) => String(mail.get(name)));
  desk.app.log.error(`SLA alert e-mail ${id} to user ${userId} about ticket ${ticketId} is given up: ${problem}`);
  const receiver = (await desk.db.getCollection('users').model.findByPk(userId)) as Model | null;
  await writeTransaction(desk.db, async (transaction) => {
    await mailsOf(desk.db).update({ state: 'failed', nextTryAt: null, problem }, { where: { id }, hooks: false, transaction });
    const name = String(receiver?.get('nickname') || receiver?.get('username') || userId);
    await recordActivity(desk.db, { ticketId, type: 'slaMailFailed', at: desk.now(transaction), actor: null, reason: `${name}: ${problem}` }, transaction);
  });
}

const note = ({ db }: SlaDesk, mail: Model, values: Record<string, unknown>) =>
  mailsOf(db).update(values, { where: { id: String(mail.get('id')) }, hooks: false });

const mailsOf = (db: SlaDesk['db']) => db.getCollection('ticketingSlaMails').model;
