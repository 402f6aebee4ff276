import type { Context, Next } from '@nocobase/actions';
import { ticketForCaller, WORK_ON_TICKETS } from '@ticketing/plugin-tickets';
import { findProbableDuplicates } from '../duplicates/find-probable-duplicates';
import type { IntakeDesk } from '../intake-desk';
import { closeLinks, makeLink, workingLinks } from '../tracking/agents-links';

/** What the intake adds to the workspace of a ticket. Who may is asked on the ticket itself: reading for those who see it, links for those who work on it. */
export const TICKET_PANELS: Record<string, (desk: IntakeDesk) => (ctx: Context, next: Next) => Promise<void>> = {
  probableDuplicates: (desk) => async (ctx, next) => {
    ctx.body = await findProbableDuplicates(desk, ctx, await ticketForCaller(ctx, 'view'));
    await next();
  },
  trackingLinks: (desk) => async (ctx, next) => {
    ctx.body = await workingLinks(desk, await workedOn(ctx));
    await next();
  },
  makeTrackingLink: (desk) => async (ctx, next) => {
    ctx.body = await makeLink(desk, ctx, await workedOn(ctx));
    await next();
  },
  revokeTrackingLinks: (desk) => async (ctx, next) => {
    ctx.body = await closeLinks(desk, ctx, await workedOn(ctx));
    await next();
  },
};

const workedOn = async (ctx: Context): Promise<string> => String((await ticketForCaller(ctx, WORK_ON_TICKETS)).get('id'));
