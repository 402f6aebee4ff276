import type { Context, Next } from '@nocobase/actions';
import { TicketingError } from '@ticketing/plugin-tickets';
import { cleanEmail } from '../../domain';
import type { IntakeDesk } from '../intake-desk';
import { clientAddress } from '../limits/client-address';
import { takeFromLimit } from '../limits/take-from-limit';
import { NAMESPACE } from '../locale';
import { queueMail } from '../mails/queue-mail';
import { answerTooMany } from './answer';
import { answerPage } from './page/render-page';
import { pageSetting } from './page-setting';

/** Mails one address is sent in a day, whoever asks, and requests from one network address in an hour. */
const [PER_EMAIL_A_DAY, PER_ADDRESS_AN_HOUR] = [3, 20];

/**
 * Somebody asks for the links to his requests. The answer, and what is done before it, is the same whether anybody knows the address: a row is
 * written; whether there is something to send is found out later.
 */
export const sendLinks = (desk: IntakeDesk) => async (ctx: Context, next: Next) => {
  const setting = await pageSetting(desk, ctx, null);
  const { email: given } = ((ctx.request as unknown as { body?: unknown }).body ?? {}) as { email?: unknown };
  const email = cleanEmail(typeof given === 'string' ? given : null);
  try {
    const subject = clientAddress(ctx.req.socket.remoteAddress ?? '', ctx.get('X-Forwarded-For'));
    await takeFromLimit(desk, { name: 'links.address', subject, most: PER_ADDRESS_AN_HOUR, windowMinutes: 60 });
    if (email && email.length <= 254 && /^[^@\s]+@[^@\s]+$/.test(email)) await queue(desk, email, setting.language);
    const words = (key: string) => ctx.app.i18n.t(key, { ns: NAMESPACE, lng: setting.language });
    answerPage(ctx, 'notice', setting, {
      pageTitle: words('Links to your requests'),
      title: words('Look into your mailbox'),
      text: words('If we know this address, a mail with links to your requests is on its way.'),
    });
  } catch (error) {
    if (!(error instanceof TicketingError) || error.code !== 'intake.tooMany') throw error;
    await answerTooMany(desk, ctx, error);
  }
  await next();
};

/** Who asks too often for one address is told nothing of it: that would tell others that somebody asks. */
async function queue(desk: IntakeDesk, email: string, language: string): Promise<void> {
  try {
    await takeFromLimit(desk, { name: 'links.email', subject: email, most: PER_EMAIL_A_DAY, windowMinutes: 24 * 60 });
    await queueMail(desk, { kind: 'links', email, languageCode: language.slice(0, 2), ticketId: null });
  } catch (error) {
    if (!(error instanceof TicketingError) || error.code !== 'intake.tooMany') throw error;
  }
}
