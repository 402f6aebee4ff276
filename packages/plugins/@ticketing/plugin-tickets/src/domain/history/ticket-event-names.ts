/** What can happen to a ticket and is announced, in the order of a ticket's life. */
export const TICKET_EVENT_NAMES = [
  'ticketing:ticket.created',
  'ticketing:ticket.updated',
  'ticketing:ticket.transitioned',
  'ticketing:ticket.commented',
  'ticketing:ticket.detailsChanged',
  'ticketing:ticket.deleted',
] as const;

export type TicketEventName = (typeof TICKET_EVENT_NAMES)[number];
