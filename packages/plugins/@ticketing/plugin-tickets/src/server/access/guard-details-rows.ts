import type { Context, Next } from '@nocobase/actions';
import { relationOfCollection } from '../business-types/details-relations';
import { TicketingError } from '../errors/ticketing-error';
import { hasRightOn } from './ticket-access';

const BASE = 'ticketingDetails';

/** A business row that is written by itself belongs to a ticket the caller may change: the right to create rows has no scope of its own. */
export const guardDetailsRows = () => async (ctx: Context, next: Next) => {
  const { resourceName, params } = ctx.action;
  if (resourceName === BASE || relationOfCollection(ctx.db, resourceName)) {
    for (const ticketId of ticketIdsIn(params.values)) {
      if (!/^\d+$/.test(ticketId) || !(await hasRightOn(ctx, ticketId, 'update'))) throw new TicketingError('ticket.notFound');
    }
  }
  await next();
};

/** The tickets that values name, as the column or as the relation, in one row or several. */
function ticketIdsIn(values: unknown): string[] {
  if (Array.isArray(values)) return values.flatMap(ticketIdsIn);
  if (!values || typeof values !== 'object') return [];
  const { ticketId, ticket } = values as { ticketId?: unknown; ticket?: unknown };
  const related = ticket && typeof ticket === 'object' ? (ticket as { id?: unknown }).id : ticket;
  return [ticketId, related].filter((id) => id !== undefined && id !== null && id !== '').map(String);
}
