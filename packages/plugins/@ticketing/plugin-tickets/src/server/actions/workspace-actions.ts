import type { Context, Next } from '@nocobase/actions';
import { assignableUsers as findAssignableUsers } from '../access/assignable-users';
import { permissionFor, ticketForCaller } from '../access/ticket-access';
import type { Desk } from '../services/desk';
import { listViewIn, readNeighbours } from '../workspace/read-neighbours';
import { readTimeline, TIMELINE_LIMIT } from '../workspace/read-timeline';
import { decodeCursor } from '../workspace/timeline-cursor';
import { readWorkspace } from '../workspace/read-workspace';
import { tellAssigneeFacts } from '../workspace/tell-assignee-facts';

export const workspace = (desk: Desk) => async (ctx: Context, next: Next) => {
  const ticket = await ticketForCaller(ctx, 'view');
  ctx.body = await readWorkspace(desk, ctx, String(ticket.get('id')));
  await next();
};

export const timeline = (desk: Desk) => async (ctx: Context, next: Next) => {
  const ticket = await ticketForCaller(ctx, 'view');
  const { limit, before } = ctx.action.params as { limit?: unknown; before?: unknown };
  const size = Math.min(Math.max(Math.trunc(Number(limit)) || 30, 1), TIMELINE_LIMIT);
  ctx.body = await readTimeline(desk.db, String(ticket.get('id')), size, decodeCursor(before));
  await next();
};

export const neighbours = () => async (ctx: Context, next: Next) => {
  const ticket = await ticketForCaller(ctx, 'view');
  const view = await permissionFor(ctx, 'ticketingTickets', 'view');
  ctx.body = await readNeighbours(ctx, ticket, listViewIn(ctx.action.params), view?.filter ?? {});
  await next();
};

export const assignableUsers = (desk: Desk) => async (ctx: Context, next: Next) => {
  const ticket = await ticketForCaller(ctx, 'view');
  const people = await findAssignableUsers(ctx, String(ctx.action.params.search ?? '').trim());
  ctx.body = await tellAssigneeFacts(desk.registries, ctx, people, String(ticket.get('id')));
  await next();
};
