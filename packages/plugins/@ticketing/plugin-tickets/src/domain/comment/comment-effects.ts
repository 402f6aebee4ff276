import { isWithinReopenWindow } from '../lifecycle/reopen-window';
import type { StatusCategory } from '../status/status-category';

export interface CommentedTicket {
  statusCategory: StatusCategory;
  closedAt: Date | null;
  firstRespondedAt: Date | null;
}

/** What a customer's message does beside being kept: wake a pending ticket, reopen an ended one, or begin a new one. */
export type CustomerCommentEffect = 'none' | 'resume' | 'reopen' | 'newLinkedTicket';

/** A reply to a ticket that ended too long ago, or was cancelled, must not hide in the old one: it begins a new linked ticket. */
export function effectOfCustomerComment(ticket: CommentedTicket, now: Date, reopenWindowDays: number): CustomerCommentEffect {
  switch (ticket.statusCategory) {
    case 'pending':
      return 'resume';
    case 'resolved':
      return 'reopen';
    case 'closed':
      return isWithinReopenWindow(ticket.closedAt, now, reopenWindowDays) ? 'reopen' : 'newLinkedTicket';
    case 'cancelled':
      return 'newLinkedTicket';
    default:
      return 'none';
  }
}

/** The first public comment of an agent is the first response; internal notes and automatic messages are not. */
export function isFirstResponse(
  ticket: CommentedTicket,
  comment: { isInternal: boolean; direction: 'inbound' | 'outbound'; hasAuthor: boolean },
): boolean {
  return !ticket.firstRespondedAt && comment.direction === 'outbound' && !comment.isInternal && comment.hasAuthor;
}
