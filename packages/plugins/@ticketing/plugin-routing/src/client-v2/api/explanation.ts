import type { Finding } from '@ticketing/plugin-tickets/domain';
import type { HoldReason, Reason, RequiredSkill, Strategy } from '../../domain';
import type { IneligibleAgent, RankedAgent } from './reason';

/** Somebody who came next when the ticket was assigned, as the assignment keeps him. */
export type RunnerUp = Omit<RankedAgent, 'userName'> & { name: string };

/** How the ticket came to whoever has it. */
export interface Assignment {
  userId: string;
  userName: string | null;
  at: string;
  kind: 'automatic' | 'manual' | 'overflow' | 'handover';
  strategy: Strategy | null;
  points: number | null;
  reasons: Reason[];
  runnersUp: RunnerUp[];
  /** Why a supervisor gave it to somebody who was full. */
  overrideReason: string | null;
}

/** The answer of `ticketingRouting:explain`. */
export interface Explanation {
  ticketId: string;
  queue: { id: string; name: string } | null;
  isWaiting: boolean;
  queuedAt: string | null;
  /** When it goes on to somebody else if nothing happens: it overflows, or is taken back. */
  dueAt: string | null;
  rule: { id: string; name: string; queueId: string; because: Finding[] } | null;
  requiredSkills: (RequiredSkill & { name: string })[];
  /** Of all skills, by code. */
  skillNames: Record<string, string>;
  assignment: Assignment | null;
  /** Why its queue assigns it to nobody, whoever could take it; null when it would. */
  heldBecause: HoldReason | null;
  /** Who would get it now, the first first. */
  ranking: RankedAgent[];
  ineligible: IneligibleAgent[];
}
