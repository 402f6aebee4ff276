import { PRIORITIES, type Priority } from '@ticketing/plugin-tickets/domain';
import { compareIds } from '../agents/compare-ids';

/** The columns of a waiting ticket that decide when its turn comes. */
export interface InLine {
  ticketId: string;
  priority: Priority | null;
  slaDueAt: Date | null;
  queuedAt: Date;
}

/** The order in which waiting tickets are assigned: by priority, then the nearest promise, then who waits longest. What is missing comes last. */
export const drainOrder = <T extends InLine>(tickets: readonly T[]): T[] => [...tickets].sort(compareInLine);

/** Negative when `a` comes before `b`; the tie is broken by id, so that every node drains in the same order. */
export function compareInLine(a: InLine, b: InLine): number {
  return placeOf(a.priority) - placeOf(b.priority) || compareDue(a.slaDueAt, b.slaDueAt) || a.queuedAt.getTime() - b.queuedAt.getTime() || compareIds(a.ticketId, b.ticketId);
}

const placeOf = (priority: Priority | null): number => (priority === null ? PRIORITIES.length : PRIORITIES.indexOf(priority));

function compareDue(a: Date | null, b: Date | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.getTime() - b.getTime();
}
