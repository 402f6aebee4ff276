import type { HoldReason, Reason } from '../../../domain';
import type { QueueValues } from '../queues/queue-draft';
import type { RuleValues } from '../rules/rule-draft';

/** A draft to try; what is left out is as it is stored. */
export interface SimulationInput {
  queueId?: string;
  queue?: QueueValues & { id: string };
  /** The whole list in its order. */
  rules?: (RuleValues & { id?: string })[];
}

/** What would become of one ticket. */
export interface SimulationStep {
  ticketId: string;
  ticketNo: string;
  title: string;
  priority: string;
  queueId: string | null;
  queueName: string | null;
  /** Null where no rule was asked, or none fits. */
  rule: { id: string; name: string } | null;
  /** Null: it waits. */
  userId: string | null;
  userName: string | null;
  points: number | null;
  reasons: Reason[];
  /** Why its queue assigns it to nobody, whoever could take it. */
  heldBecause: HoldReason | null;
}

/** The answer of `ticketingRouting:simulate`. */
export interface Simulation {
  now: string;
  steps: SimulationStep[];
  loads: { userId: string; userName: string; before: number; after: number; capacity: number }[];
  /** How many would go on waiting. */
  waiting: number;
}
