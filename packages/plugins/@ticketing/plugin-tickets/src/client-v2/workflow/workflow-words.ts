import type { TicketEventName } from '../../domain/history/ticket-event-names';
import type { Priority } from '../../domain/ticket/ticket-columns';
import type { CommentKind } from '../../domain/workflow/ticket-event-choice';
import type { FieldAction } from '../../domain/workflow/ticket-node-actions';

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

/** What a workflow may do to a ticket besides lifecycle actions. */
export const FIELD_ACTION_LABELS: Record<FieldAction, string> = {
  setPriority: 'Set priority',
};

export const PRIORITY_LABELS: Record<Priority, string> = {
  P0: 'P0 Critical',
  P1: 'P1 High',
  P2: 'P2 Normal',
  P3: 'P3 Low',
};
