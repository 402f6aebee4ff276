import { parseJsonTemplate, createUserProvider } from '@nocobase/acl';
import type { Context } from '@nocobase/actions';
import type { Filter, Model } from '@nocobase/database';
import { TicketingError } from '../errors/ticketing-error';

/** The two rights on tickets beside the stock ones; admins tick them in the permission settings of a role. */
export const WORK_ON_TICKETS = 'workTicket';
export const SUPERVISE_TICKETS = 'superviseTicket';
export type TicketRight = 'view' | 'update' | 'create' | typeof WORK_ON_TICKETS | typeof SUPERVISE_TICKETS;

export interface Permission {
  /** Only records that match; empty means all. */
  filter: Filter;
  /** Only these columns may be written; null means all. */
  whitelist: string[] | null;
}

const rolesOf = (ctx: Context): string[] => ctx.state.currentRoles ?? (ctx.state.currentRole ? [ctx.state.currentRole] : []);

/** What the caller may do with a collection, or null when nothing. Roles and scopes are the ones stock NocoBase keeps. */
export async function permissionFor(ctx: Context, resource: string, action: string): Promise<Permission | null> {
  const roles = rolesOf(ctx);
  if (!roles.length) return null;
  const can = ctx.app.acl.can({ roles: [...roles], resource, action });
  if (!can) return null;
  const params = (can.params ?? {}) as { filter?: Record<string, unknown>; whitelist?: string[] };
  const filter = params.filter
    ? await parseJsonTemplate(params.filter, {
        state: ctx.state,
        timezone: ctx.get?.('x-timezone'),
        userProvider: createUserProvider({ db: ctx.db, currentUser: ctx.state.currentUser }),
      })
    : {};
  return { filter: (filter ?? {}) as Filter, whitelist: params.whitelist ?? null };
}

/**
 * The ticket the request names, if the caller has `right` on it. Throws ticket.notFound when it is not there or not visible (the
 * same answer, so that numbers cannot be guessed), ticket.notAllowed when it is visible but the right is missing.
 */
export async function ticketForCaller(ctx: Context, right: TicketRight): Promise<Model> {
  const filterByTk = ctx.action.params.filterByTk;
  if (filterByTk === undefined || filterByTk === null || !/^\d+$/.test(String(filterByTk))) throw new TicketingError('ticket.notFound');
  const view = await permissionFor(ctx, 'ticketingTickets', 'view');
  if (!view) throw new TicketingError('ticket.notAllowed');
  const tickets = ctx.db.getRepository('ticketingTickets');
  const ticket = (await tickets.findOne({ filterByTk, filter: view.filter })) as Model | null;
  if (!ticket) throw new TicketingError('ticket.notFound');
  if (right !== 'view' && !(await hasRightOn(ctx, filterByTk, right))) throw new TicketingError('ticket.notAllowed');
  return ticket;
}

/** Whether the caller has `right` on this ticket, by role and scope. */
export async function hasRightOn(ctx: Context, ticketId: string | number, right: TicketRight): Promise<boolean> {
  const permission = await permissionFor(ctx, 'ticketingTickets', right);
  if (!permission) return false;
  if (!Object.keys(permission.filter).length) return true;
  return (await ctx.db.getRepository('ticketingTickets').count({ filterByTk: ticketId, filter: permission.filter })) > 0;
}
