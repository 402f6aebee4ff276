import type { AgentLoad } from '../load/load';
import type { AgentTimes } from '../presence/presence';

/** A member of a queue as routing sees him: where he is, what he can, and what he has. */
export interface Candidate extends AgentTimes, AgentLoad {
  userId: string;
  /** False: his profile is switched off; routing passes him over. */
  isEnabled: boolean;
  /** His place among the members of the queue, the smallest first. */
  sort: number;
  /** Level 1 to 5 by code of the skill; a skill that is not there he does not have. */
  skills: ReadonlyMap<string, number>;
  /** Language codes: "zh", "en-US". */
  languages: readonly string[];
  /** His last assignment out of any queue; null: never. */
  lastAssignedAt: Date | null;
  /** His assignments out of this queue, at least those within the window of its limit. */
  recentlyAssignedAt: readonly Date[];
}
