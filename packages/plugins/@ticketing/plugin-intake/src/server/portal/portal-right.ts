import type { Context } from '@nocobase/actions';
import type { Application } from '@nocobase/server';
import { permissionFor, TicketingError } from '@ticketing/plugin-tickets';
import { tExpression } from '../locale';

/** The right of customers; admins tick it for a role at the collection Tickets. It gives nothing but the portal. */
export const USE_PORTAL = 'usePortal';

export function registerPortalRight({ acl }: Application): void {
  acl.setAvailableAction(USE_PORTAL, { displayName: tExpression('Use the portal'), type: 'old-data', onNewRecord: false });
}

/** The id of the signed-in user. Throws portal.notAllowed unless one of his roles has the right. */
export async function portalUser(ctx: Context): Promise<string> {
  const { currentUser } = ctx.state;
  if (!currentUser || !(await permissionFor(ctx, 'ticketingTickets', USE_PORTAL))) throw new TicketingError('portal.notAllowed');
  return String(currentUser.id);
}
