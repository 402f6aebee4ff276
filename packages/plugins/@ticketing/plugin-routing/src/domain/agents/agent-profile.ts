import type { AgentLoad } from '../load/load';
import type { AgentTimes } from '../presence/presence';

/** What a desk knows of an agent, without what he has at the moment; `checkAgent` reads it. */
export interface AgentProfile extends Omit<AgentTimes, 'leaseUntil'>, Pick<AgentLoad, 'capacity' | 'capacityByPriority'> {
  userId: string;
  isEnabled: boolean;
  /** Language codes: "zh", "en-US". */
  languages: readonly string[];
  /** Who takes his tickets while he is absent. */
  substituteId: string | null;
}
