import type { Context } from '@nocobase/actions';
import { permissionFor, ticketForCaller } from '@ticketing/plugin-tickets';
import type { AiDesk } from '../ai-desk';
import { comparedTicket, similarTickets, type SimilarTicket } from './similar-tickets';

const SHOWN = 5;

/** Tickets like this one, as far as the caller sees them. */
export async function similarForCaller(desk: AiDesk, ctx: Context): Promise<{ tickets: SimilarTicket[] }> {
  const ticket = await ticketForCaller(ctx, 'view');
  const view = await permissionFor(ctx, 'ticketingTickets', 'view');
  return { tickets: view ? await similarTickets(desk, comparedTicket(ticket), view.filter, SHOWN) : [] };
}
