import type { TicketEventName } from '../../domain/history/ticket-event-names';
import type { CommentKind } from '../../domain/workflow/ticket-event-choice';

/** Events as the editor calls them; locale keys. */
export const EVENT_LABELS: Record<TicketEventName, string> = {
  'ticketing:ticket.created': 'Ticket created',
  'ticketing:ticket.updated': 'Fields of the ticket changed',
  'ticketing:ticket.transitioned': 'Ticket moved on in its lifecycle',
  'ticketing:ticket.commented': 'Comment added',
  'ticketing:ticket.detailsChanged': 'Business details changed',
  'ticketing:ticket.deleted': 'Ticket deleted',
};

export const COMMENT_LABELS: Record<CommentKind, string> = {
  customerMessage: 'Message of the customer',
  reply: 'Public reply',
  note: 'Internal note',
};
