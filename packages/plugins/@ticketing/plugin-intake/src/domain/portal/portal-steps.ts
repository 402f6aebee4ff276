import { isOpen, isWithinReopenWindow, type StatusCategory } from '@ticketing/plugin-tickets/domain';

export interface RequestFacts {
  category: StatusCategory;
  closedAt: Date | null;
  /** Whether he who asks is the contact of the ticket, not a colleague of his. */
  isOwn: boolean;
}

export interface PortalSteps {
  reply: boolean;
  solved: boolean;
  reopen: boolean;
  withdraw: boolean;
}

/**
 * What a customer may do with a request he sees. Everybody who sees it may answer; how it ends is up to whoever asked. Answering one that ended
 * too long ago begins a new request.
 */
export function portalSteps({ category, closedAt, isOwn }: RequestFacts, now: Date, reopenWindowDays: number): PortalSteps {
  return {
    reply: true,
    solved: isOwn && category === 'resolved',
    reopen: isOwn && (category === 'resolved' || (category === 'closed' && isWithinReopenWindow(closedAt, now, reopenWindowDays))),
    withdraw: isOwn && isOpen(category),
  };
}
