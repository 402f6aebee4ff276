import type { Priority } from '@ticketing/plugin-tickets/domain';
import type { Candidate } from '../agents/candidate';

/** The candidate as he is once he was given one more ticket. */
export function afterAssignment(candidate: Candidate, priority: Priority | null, at: Date): Candidate {
  const { open, openByPriority, recentlyAssignedAt } = candidate;
  return {
    ...candidate,
    open: open + 1,
    openByPriority: priority === null ? openByPriority : { ...openByPriority, [priority]: openByPriority[priority] + 1 },
    lastAssignedAt: at,
    recentlyAssignedAt: [...recentlyAssignedAt, at],
  };
}
