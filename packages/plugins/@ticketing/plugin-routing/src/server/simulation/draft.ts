import type { RoutingSetup } from '../setup/routing-setup';

/** What a simulation changes of an agent; what is not there stays as it is. */
export type AgentOverride = Record<string, unknown> & { userId: string };

/** What is asked of a simulation, read and checked. */
export interface Draft {
  /** Queues and rules as they are, or as somebody is about to save them. */
  setup: RoutingSetup;
  /** Members of queues that are not those in the database; by queue. */
  members: ReadonlyMap<string, readonly string[]>;
  /** Only this queue; null: all. */
  queueId: string | null;
  /** Whether rules decide where tickets go; otherwise they stay where they wait. */
  isRouted: boolean;
  /** Invented tickets by their columns; null: those that wait. */
  tickets: readonly Record<string, unknown>[] | null;
  agents: readonly AgentOverride[];
}
