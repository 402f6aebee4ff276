import { presenceOf, type AgentTimes } from '../presence/presence';

/** Why a reopened ticket goes back to its queue: its assignee is absent, or no agent any more. */
export type LeaveReason = 'absent' | 'noAgent';

/**
 * Why a ticket of a queue does not stay with its assignee when it is reopened; null when it stays with the person who knows it, also when
 * he is away, offline or full. `agent` is his profile, null when there is none.
 */
export function reasonToLeave(agent: (AgentTimes & { isEnabled: boolean }) | null, now: Date): LeaveReason | null {
  if (!agent?.isEnabled) return 'noAgent';
  return presenceOf(agent, now) === 'absent' ? 'absent' : null;
}
