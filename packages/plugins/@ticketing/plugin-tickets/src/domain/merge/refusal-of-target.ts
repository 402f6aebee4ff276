import { refuse, type Refusal } from '../refusal/refusal';
import { isEnded, type StatusCategory } from '../status/status-category';

/** What is asked about a ticket another one is merged into. */
export interface MergeFacts {
  id: string;
  ticketNo: string;
  statusCategory: StatusCategory;
  /** The number of the ticket it was merged into itself. */
  mergedIntoNo: string | null;
}

/**
 * Why a ticket cannot be merged into `target`; null when it can. A ticket that went on in another one is no target, so merged tickets never
 * form a chain, let alone a circle.
 */
export function refusalOfTarget(sourceId: string, target: MergeFacts | null): Refusal | null {
  if (!target) return refuse('ticket.targetUnknown', { field: 'targetId' });
  if (target.id === sourceId) return refuse('ticket.targetIsItself', { field: 'targetId' });
  const { ticketNo, mergedIntoNo } = target;
  if (mergedIntoNo !== null) return refuse('ticket.targetIsMerged', { field: 'targetId', ticketNo, mergedIntoNo });
  return isEnded(target.statusCategory) ? refuse('ticket.targetHasEnded', { field: 'targetId', ticketNo }) : null;
}
