import type { Strategy } from '../rank/strategy';
import type { Weights } from '../rank/weights';

export const OVERFLOW_TARGETS = ['queue', 'supervisor'] as const;
export type OverflowTarget = (typeof OVERFLOW_TARGETS)[number];

/** How a queue works; `checkQueue` reads it. */
export interface RoutingQueue {
  name: string;
  /** False: its tickets wait, nobody is assigned. */
  isEnabled: boolean;
  strategy: Strategy;
  weights: Weights;
  supervisorId: string | null;
  /** Minutes a ticket waits before it overflows; null: it waits for ever. */
  overflowAfterMinutes: number | null;
  overflowTo: OverflowTarget | null;
  overflowQueueId: string | null;
  /** Minutes an agent has to accept; null: as long as he likes. */
  acceptWithinMinutes: number | null;
  /** The most tickets one agent gets out of this queue within the window; null: no such limit. */
  assignmentLimit: number | null;
  assignmentWindowMinutes: number;
  /** Hours without a sign of life after which a waiting ticket is left to people; null: never. */
  ignoreOlderThanHours: number | null;
  calendarId: string | null;
}
