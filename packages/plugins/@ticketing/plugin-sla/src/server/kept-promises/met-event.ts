import type { Target } from '../../domain';

/** Heard after the commit, on the node that wrote the answer. */
export const SLA_MET_EVENT = 'ticketing:sla.met';

export interface SlaMetEvent {
  /** The row of the history that tells of the answer. */
  activityId: string;
  ticketId: string;
  target: Target;
  cycle: number;
  metAt: Date;
  /** When the promise would have been broken; null when the calendar has no such moment within ten years. */
  dueAt: Date | null;
}
