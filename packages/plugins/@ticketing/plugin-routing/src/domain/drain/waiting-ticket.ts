import type { StatusCategory } from '@ticketing/plugin-tickets/domain';
import type { RoutingRequest } from '../request/routing-request';

/** A ticket that waits in a queue. */
export interface WaitingTicket extends RoutingRequest {
  /** When it joined this queue. */
  queuedAt: Date;
  /** The customer's last message; null: none since the submission. */
  lastCustomerReplyAt: Date | null;
}

/** Whether a ticket waits for somebody to be assigned. */
export const isWaiting = (ticket: { statusCategory: StatusCategory; assigneeId: string | null; queueId: string | null }): boolean =>
  ticket.statusCategory === 'new' && ticket.assigneeId === null && ticket.queueId !== null;
