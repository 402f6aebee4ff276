import type { Priority, StatusCategory } from '@ticketing/plugin-tickets/domain';
import { compareIds } from '../agents/compare-ids';
import { countsAsLoad } from './load';

/** The columns of a ticket that decide whose load it is. */
export interface LoadedTicket {
  assigneeId: string | null;
  statusCategory: StatusCategory;
  priority: Priority | null;
}

/** One ticket more or less for one agent. */
export interface LoadChange {
  userId: string;
  priority: Priority | null;
  delta: 1 | -1;
}

/**
 * How a write of a ticket changes the load of agents: `before` is null for a new ticket, `after` for a deleted one. Sorted by agent, which
 * is the order in which their rows are locked; what a priority loses comes before what another gains.
 */
export function loadChange(before: LoadedTicket | null, after: LoadedTicket | null): LoadChange[] {
  const [had, has] = [shareOf(before), shareOf(after)];
  if (had && has && had.userId === has.userId && had.priority === has.priority) return [];
  const changes: LoadChange[] = [...(had ? [{ ...had, delta: -1 as const }] : []), ...(has ? [{ ...has, delta: 1 as const }] : [])];
  return changes.sort((a, b) => compareIds(a.userId, b.userId));
}

function shareOf(ticket: LoadedTicket | null): Omit<LoadChange, 'delta'> | null {
  if (!ticket || ticket.assigneeId === null || !countsAsLoad(ticket.statusCategory)) return null;
  return { userId: ticket.assigneeId, priority: ticket.priority };
}
