import { Op, type Model, type Transaction } from '@nocobase/database';
import { readSettings } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';
import { inLanguage } from '../locale';
import { readIntakeSettings } from '../settings/intake-settings';
import { issueToken } from '../tracking/tracking-token';
import { trackingUrl } from '../tracking/tracking-address';

export interface WrittenMail {
  subject: string;
  text: string;
}

/** Requests of one person in one mail: the open ones and what ended lately, newest first. */
const MOST_LINKS = 20;

/**
 * What a mail says, with new links. Null when nobody with this address has a request: then nothing is sent. Throws when the address of the desk is not
 * set: without it a link leads nowhere, and the host name of a request is the sender's to choose.
 */
export async function writeMail(desk: IntakeDesk, mail: Model, transaction: Transaction): Promise<WrittenMail | null> {
  const { publicUrl } = await readSettings(desk.db, transaction);
  if (!publicUrl) throw new Error('the address of the desk is not set (Settings, Tickets)');
  const tickets = await ticketsOf(desk, mail, transaction);
  if (!tickets.length) return null;
  const language = mail.get('languageCode') === 'zh' ? 'zh-CN' : 'en-US';
  const words = (key: string) => inLanguage(desk.app, language, key);
  const lines: string[] = [];
  for (const ticket of tickets) {
    const key = await issueToken(desk, { ticketId: String(ticket.get('id')), reader: 'requester' }, transaction);
    lines.push(`${String(ticket.get('ticketNo'))}  ${String(ticket.get('title'))}`, `${trackingUrl(publicUrl, key)}`, '');
  }
  const isReceipt = mail.get('kind') === 'receipt';
  const days = (await readIntakeSettings(desk.db, transaction)).trackingDays;
  const subject = isReceipt ? `${await words('We have received your request')}: ${String(tickets[0].get('ticketNo'))}` : await words('Links to your requests');
  const intro = await words(isReceipt ? 'Thank you for your message. Follow your request, answer and add files here:' : 'You asked for the links to your requests. If it was not you, ignore this mail.');
  const end = (await words('Links are valid for {{days}} days. Keep them to yourself: whoever has one can read and write there.')).replace('{{days}}', String(days));
  return { subject, text: [intro, '', ...lines, end].join('\n') };
}

async function ticketsOf({ db, now }: IntakeDesk, mail: Model, transaction: Transaction): Promise<Model[]> {
  const { model } = db.getCollection('ticketingTickets');
  const ticketId = mail.get('ticketId');
  if (ticketId) return (await model.findAll({ where: { id: String(ticketId) }, transaction })) as Model[];
  const { trackingDays } = await readIntakeSettings(db, transaction);
  const since = new Date(now(transaction).getTime() - trackingDays * 86_400_000);
  const contacts = (await db.getCollection('ticketingContacts').model.findAll({ where: { email: String(mail.get('email')) }, attributes: ['id'], transaction })) as Model[];
  return (await model.findAll({
    where: {
      // By the contact as the desk knows him, or by the address the request came with.
      [Op.and]: [
        { [Op.or]: [{ contactId: { [Op.in]: contacts.map((contact) => String(contact.get('id'))) } }, { contactEmail: String(mail.get('email')) }] },
        { [Op.or]: [{ closedAt: null }, { closedAt: { [Op.gte]: since } }] },
      ],
    } as never,
    order: [['submittedAt', 'DESC'], ['id', 'DESC']],
    limit: MOST_LINKS,
    transaction,
  })) as Model[];
}
