import type { Context, Next } from '@nocobase/actions';
import { ticketForCaller, WORK_ON_TICKETS } from '../access/ticket-access';
import { findMergeTargets } from '../merge/find-merge-targets';
import type { Desk } from '../services/desk';
import { splitTicket } from '../split/split-ticket';
import { MOST_COMMENTS } from '../../domain/split/decide-split';
import { idsIn, textIn, valuesOf, versionIn } from './read-input';

/** Tickets this one could be merged into, found by number or title; without a search those of the same requester. */
export const mergeTargets = () => async (ctx: Context, next: Next) => {
  const ticket = await ticketForCaller(ctx, WORK_ON_TICKETS);
  ctx.body = await findMergeTargets(ctx, ticket, String(ctx.action.params.search ?? '').trim());
  await next();
};

/** Moves chosen comments into a new ticket; answers it. */
export const split = (desk: Desk) => async (ctx: Context, next: Next) => {
  const ticket = await ticketForCaller(ctx, WORK_ON_TICKETS);
  const values = valuesOf(ctx);
  const order = {
    ticketId: String(ticket.get('id')),
    title: textIn(values, 'title'),
    commentIds: idsIn(values, 'commentIds', MOST_COMMENTS),
    expectedVersion: versionIn(values),
  };
  ctx.body = await splitTicket(desk, order, ctx);
  await next();
};
