import { Op, type Model } from '@nocobase/database';
import { everyHalfMinute, writeTransaction } from '@ticketing/plugin-tickets';
import { nextTryAfter } from '../../domain';
import type { IntakeDesk } from '../intake-desk';
import { sendToAddress } from './send-to-address';
import { writeMail } from './write-mail';

const BATCH = 50;
/** A claim that is older belongs to a node that ended; longer than the host waits for a mail server that does not answer. */
const CLAIM_MINUTES = 15;

export const scheduleMails = (desk: IntakeDesk): void => everyHalfMinute(desk.app, 'sending mails to customers', () => sendMails(desk));

/**
 * Sends the mails that are due, each claimed by one conditional update, so that only one node sends it. What fails is tried again later and then
 * given up, for admins to see. Answers how many were sent.
 */
export async function sendMails(desk: IntakeDesk): Promise<number> {
  const due = (await mailsOf(desk).findAll({
    where: { state: 'waiting', nextTryAt: { [Op.lte]: desk.now() } }, order: [['nextTryAt', 'ASC'], ['id', 'ASC']], limit: BATCH,
  })) as Model[];
  let sent = 0;
  for (const mail of due) if ((await claim(desk, mail)) && (await send(desk, mail)) === 'sent') sent += 1;
  return sent;
}

/** Counts the try before it is made: a mail that ends nodes is not tried for ever. */
async function claim(desk: IntakeDesk, mail: Model): Promise<boolean> {
  const tries = Number(mail.get('tries'));
  const until = new Date(desk.now().getTime() + CLAIM_MINUTES * 60_000);
  const [count] = await mailsOf(desk).update(
    { tries: tries + 1, nextTryAt: until }, { where: { id: String(mail.get('id')), state: 'waiting', tries, nextTryAt: { [Op.lte]: desk.now() } }, hooks: false });
  mail.set('tries', tries + 1);
  return count === 1;
}

async function send(desk: IntakeDesk, mail: Model): Promise<'sent' | 'unknown' | 'failed'> {
  try {
    const written = await writeTransaction(desk.db, (transaction) => writeMail(desk, mail, transaction));
    if (written) await sendToAddress(desk, String(mail.get('email')), written);
    const state = written ? 'sent' : 'unknown';
    await note(desk, mail, { state, sentAt: written ? desk.now() : null, nextTryAt: null, problem: null });
    return state;
  } catch (error) {
    const problem = (error as Error).message;
    const nextTryAt = nextTryAfter(Number(mail.get('tries')), desk.now());
    desk.app.log.warn(`a mail to a customer (${String(mail.get('id'))}) was not sent${nextTryAt ? ' and will be tried again' : ''}: ${problem}`);
    await note(desk, mail, { state: nextTryAt ? 'waiting' : 'failed', nextTryAt, problem });
    return 'failed';
  }
}

const note = (desk: IntakeDesk, mail: Model, values: Record<string, unknown>) => mailsOf(desk).update(values, { where: { id: String(mail.get('id')) }, hooks: false });

const mailsOf = ({ db }: IntakeDesk) => db.getCollection('ticketingIntakeMails').model;
