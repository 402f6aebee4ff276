import { accept, refuse, type Decision, type Priority } from '@ticketing/plugin-tickets/domain';
import { reachedLimit, type AgentLoad } from '../load/load';
import { presenceOf, type AgentTimes } from '../presence/presence';

/** The limits a person meets who assigns by hand. */
export type LimitedAgent = AgentTimes & AgentLoad;

/**
 * Whether somebody may give a ticket of this priority to an agent by hand. He may be away or offline, since people know what they do, but
 * not absent (`routing.agentAbsent`) or full (`routing.agentFull`, which a supervisor may override). Whoever has no profile has no limits.
 */
export function decideManualAssignment(agent: LimitedAgent | null, priority: Priority | null, now: Date): Decision<null> {
  if (!agent) return accept(null);
  if (presenceOf(agent, now) === 'absent') return refuse('routing.agentAbsent', { until: agent.absentUntil });
  const limit = reachedLimit(agent, priority);
  return limit ? refuse('routing.agentFull', { ...limit }) : accept(null);
}
