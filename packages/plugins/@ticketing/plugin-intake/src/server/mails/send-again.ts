import type { Context, Next } from '@nocobase/actions';
import { Op, type Model } from '@nocobase/database';
import { TicketingError } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';

/** Lets a mail that waits or was given up go out with the next round, its tries counted anew. Stock rights decide who may: an action of the collection. */
export const sendAgain = (desk: IntakeDesk) => async (ctx: Context, next: Next) => {
  const { filterByTk } = ctx.action.params;
  const mails = desk.db.getCollection('ticketingIntakeMails').model;
  const mail = /^\d+$/.test(String(filterByTk)) ? ((await mails.findByPk(String(filterByTk))) as Model | null) : null;
  if (!mail) throw new TicketingError('mail.unknown');
  const id = String(mail.get('id'));
  const [count] = await mails.update({ state: 'waiting', tries: 0, nextTryAt: desk.now() }, { where: { id, state: { [Op.in]: ['waiting', 'failed'] } }, hooks: false });
  if (!count) throw new TicketingError('mail.alreadySent');
  ctx.body = { id };
  await next();
};
