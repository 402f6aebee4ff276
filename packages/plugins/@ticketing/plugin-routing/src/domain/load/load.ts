import { PRIORITIES, type Priority, type StatusCategory } from '@ticketing/plugin-tickets/domain';

/** How many tickets an agent has and may have. */
export interface AgentLoad {
  /** Open tickets an agent may have at once. */
  capacity: number;
  /** The same for one priority; null: no limit of its own. */
  capacityByPriority: Readonly<Record<Priority, number | null>>;
  /** Tickets that count as load, also those without a priority. */
  open: number;
  openByPriority: Readonly<Record<Priority, number>>;
}

const COUNTS: Record<StatusCategory, boolean> = {
  new: false,
  assigned: true,
  processing: true,
  pending: true,
  resolved: false,
  closed: false,
  cancelled: false,
};

/** Whether a ticket in this category takes capacity of its assignee; one that waits for somebody else still does. */
export const countsAsLoad = (category: StatusCategory): boolean => COUNTS[category];

/** How many more tickets of a priority an agent can take; never less than 0, also when a supervisor went over the limit. */
export function freeCapacity({ capacity, capacityByPriority, open, openByPriority }: AgentLoad, priority: Priority | null): number {
  const ownLimit = priority === null ? null : capacityByPriority[priority];
  const free = capacity - open;
  const freeForPriority = priority === null || ownLimit === null ? free : ownLimit - openByPriority[priority];
  return Math.max(0, Math.min(free, freeForPriority));
}

/** The limit that keeps a ticket of a priority from an agent: his capacity (priority null), or the one he has for that priority. */
export interface ReachedLimit {
  priority: Priority | null;
  open: number;
  capacity: number;
}

/** Which limit an agent has reached; null: he has room for a ticket of this priority. */
export function reachedLimit({ capacity, capacityByPriority, open, openByPriority }: AgentLoad, priority: Priority | null): ReachedLimit | null {
  if (open >= capacity) return { priority: null, open, capacity };
  const ownLimit = priority === null ? null : capacityByPriority[priority];
  if (priority === null || ownLimit === null || openByPriority[priority] < ownLimit) return null;
  return { priority, open: openByPriority[priority], capacity: ownLimit };
}

/** What an open ticket weighs, by priority. A P2 is the usual ticket; an urgent one keeps an agent as busy as several small ones. */
const WEIGHT: Record<Priority, number> = { P0: 4, P1: 3, P2: 2, P3: 1 };
export const USUAL_WEIGHT = WEIGHT.P2;

/** The open tickets of an agent, each with the weight of its priority; one without a priority weighs as little as a P3. */
export function weightedLoad({ open, openByPriority }: Pick<AgentLoad, 'open' | 'openByPriority'>): number {
  let weighted = 0;
  let known = 0;
  for (const priority of PRIORITIES) {
    weighted += WEIGHT[priority] * openByPriority[priority];
    known += openByPriority[priority];
  }
  return weighted + Math.max(0, open - known);
}
