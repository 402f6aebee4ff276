import type { Finding } from '@ticketing/plugin-tickets/domain';
import type { Reason, RequiredSkill, Strategy } from '../../domain';
import type { IneligibleAgent, RankedAgent } from './reason';

/** How the ticket came to whoever has it. */
export interface Assignment {
  userId: string;
  userName: string;
  at: string;
  kind: 'automatic' | 'manual' | 'overflow' | 'handover';
  strategy: Strategy | null;
  points: number | null;
  reasons: Reason[];
  runnersUp: RankedAgent[];
  /** Why a supervisor gave it to somebody who was full. */
  overrideReason: string | null;
}

/** The answer of `ticketingRouting:explain`. */
export interface Explanation {
  ticketId: string;
  queue: { id: string; name: string } | null;
  isWaiting: boolean;
  rule: { id: string; name: string; because: Finding[] } | null;
  requiredSkills: (RequiredSkill & { name: string })[];
  assignment: Assignment | null;
  /** Who would get it now, the first first. */
  ranking: RankedAgent[];
  ineligible: IneligibleAgent[];
}
