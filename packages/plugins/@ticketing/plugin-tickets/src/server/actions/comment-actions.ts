import type { Context, Next } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { hasRightOn, ticketForCaller, WORK_ON_TICKETS } from '../access/ticket-access';
import { TicketingError } from '../errors/ticketing-error';
import { ticketOfToday } from '../merge/ticket-of-today';
import { addComment, type NewComment } from '../services/add-comment';
import type { Desk } from '../services/desk';
import { fileIdsIn, textIn, valuesOf, versionIn } from './read-input';

/** A public reply or an internal note of the desk. */
export const reply = (desk: Desk) => async (ctx: Context, next: Next) => {
  const values = valuesOf(ctx);
  await comment(desk, ctx, { isInternal: values.isInternal === true, direction: 'outbound', channel: 'agent' });
  await next();
};

/** What a customer said on the phone or at the counter, written down by the desk. */
export const customerReply = (desk: Desk) => async (ctx: Context, next: Next) => {
  const channel = textIn(valuesOf(ctx), 'channel') ?? 'agent';
  await comment(desk, ctx, { isInternal: false, direction: 'inbound', channel });
  await next();
};

async function comment(desk: Desk, ctx: Context, kind: Pick<NewComment, 'isInternal' | 'direction' | 'channel'>): Promise<void> {
  const ticket = await ticketForCaller(ctx, WORK_ON_TICKETS);
  const today = await ticketOfToday(ctx.db, ticket);
  if (today !== ticket && !(await hasRightOn(ctx, today.get('id') as string, WORK_ON_TICKETS))) {
    throw new TicketingError('ticket.isMerged', { ticketNo: today.get('ticketNo') });
  }
  const values = valuesOf(ctx);
  const expectedVersion = versionIn(values);
  const added = await addComment(
    desk,
    {
      ...kind,
      ticketId: ticket.get('id') as string,
      content: textIn(values, 'content') ?? '',
      attachmentIds: fileIdsIn(values),
      authorId: kind.direction === 'outbound' ? String(ctx.state.currentUser.id) : null,
      expectedVersion,
    },
    ctx,
  );
  ctx.body = (await ctx.db.getRepository('ticketingTickets').findOne({ filterByTk: added.get('ticketId') as string })) as Model;
  if (!ctx.body) throw new TicketingError('ticket.notFound');
}
