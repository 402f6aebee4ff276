import { permissionFor } from '@ticketing/plugin-tickets';
import { fenced } from '../prompts/fence';
import { comparedTicket, similarTickets } from '../similar/similar-tickets';
import type { DeskTool } from './desk-tool';
import { namedTicket, TICKET_ARGUMENT } from './named-ticket';

const FOUND = 5;

export const FIND_SIMILAR_TICKETS: DeskTool = {
  name: 'ticketingFindSimilarTickets',
  title: 'Find similar tickets',
  about: 'Tickets that read like another one, with how they were solved, as far as the person may see them.',
  description: 'Finds tickets that read like the named one, the likest first, with how they were solved.',
  schema: { type: 'object', properties: TICKET_ARGUMENT, required: ['ticketNo'], additionalProperties: false },
  async use(desk, caller, { ticketNo }) {
    const ticket = await namedTicket(caller, ticketNo, 'view');
    const view = await permissionFor(caller, 'ticketingTickets', 'view');
    const found = view ? await similarTickets(desk, comparedTicket(ticket), view.filter, FOUND) : [];
    return found.map(({ id: _id, title, resolution, ...facts }) => ({ ...facts, title: fenced('title', title), resolution: resolution && fenced('resolution', resolution) }));
  },
};
