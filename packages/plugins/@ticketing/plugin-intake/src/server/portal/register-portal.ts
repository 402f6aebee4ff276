import type { Context, Next } from '@nocobase/actions';
import type { HandlerType } from '@nocobase/resourcer';
import { addPortalColumns, PORTAL_COLUMNS } from '../fields/portal-columns';
import { guardPortalLinks } from '../hooks/guard-portal-links';
import { guardSender } from '../hooks/guard-sender';
import type { IntakeDesk } from '../intake-desk';
import { downloadFile, PORTAL_ACTIONS } from './portal-actions';
import { registerPortalRight } from './portal-right';

/** The portal of signed-in customers: its columns, its right and its resource. */
export function registerPortal(desk: IntakeDesk): void {
  const { app, db, tickets } = desk;
  tickets.registries.fieldExtensions.register(PORTAL_COLUMNS);
  addPortalColumns(db);
  guardPortalLinks(db);
  guardSender(db);
  registerPortalRight(app);
  const answers = Object.entries(PORTAL_ACTIONS).map(([name, answer]) => [
    name,
    async (ctx: Context, next: Next) => {
      ctx.body = await answer(desk, ctx);
      await next();
    },
  ]);
  const actions = Object.fromEntries([...answers, ['download', downloadFile(desk)]]) as Record<string, unknown>;
  app.resourceManager.define({ name: 'ticketingPortal', actions: actions as Record<string, HandlerType> });
  // Who may is asked in each handler: a role with the right, and a ticket in reach.
  app.acl.allow('ticketingPortal', Object.keys(actions), 'loggedIn');
}
