import type { Priority } from '@ticketing/plugin-tickets/domain';
import type { Candidate } from '../agents/candidate';
import { reachedLimit } from '../load/load';
import { presenceOf } from '../presence/presence';
import type { RoutingQueue } from '../queues/routing-queue';
import type { RoutingRequest } from '../request/routing-request';
import { lackingSkill } from '../skills/required-skills';

/** Why a candidate cannot have a ticket, with the facts to say so. */
export type Ineligible =
  | { reason: 'disabled'; params: Record<string, never> }
  | { reason: 'skill'; params: { skill: string; level: number | null; minLevel: number } }
  | { reason: 'returned' | 'unaccepted'; params: Record<string, never> }
  | { reason: 'absent'; params: { until: Date | null } }
  | { reason: 'offline' | 'away'; params: Record<string, never> }
  | { reason: 'full'; params: { open: number; capacity: number } }
  | { reason: 'fullForPriority'; params: { priority: Priority; open: number; capacity: number } }
  | { reason: 'limit'; params: { limit: number; windowMinutes: number } };

export type IneligibleReason = Ineligible['reason'];

/** What of a queue decides who may have its tickets. */
export type LimitedQueue = Pick<RoutingQueue, 'assignmentLimit' | 'assignmentWindowMinutes'>;

/**
 * Why a candidate cannot have this ticket now; null when he can. Of several reasons it tells the one that lasts longest: a skill is
 * learned more slowly than a ticket is finished.
 */
export function eligibilityOf(candidate: Candidate, request: RoutingRequest, queue: LimitedQueue, now: Date): Ineligible | null {
  return notForThisTicket(candidate, request) ?? notOnDuty(candidate, now) ?? noCapacity(candidate, request.priority) ?? overLimit(candidate, queue, now);
}

function notForThisTicket({ userId, isEnabled, skills }: Candidate, { requiredSkills, excluded }: RoutingRequest): Ineligible | null {
  if (!isEnabled) return { reason: 'disabled', params: {} };
  const lacking = lackingSkill(skills, requiredSkills);
  if (lacking) return { reason: 'skill', params: { ...lacking, level: skills.get(lacking.skill) ?? null } };
  const exclusion = excluded.get(userId);
  return exclusion ? { reason: exclusion, params: {} } : null;
}

function notOnDuty(candidate: Candidate, now: Date): Ineligible | null {
  const presence = presenceOf(candidate, now);
  if (presence === 'online') return null;
  return presence === 'absent' ? { reason: 'absent', params: { until: candidate.absentUntil } } : { reason: presence, params: {} };
}

function noCapacity(candidate: Candidate, wanted: Priority | null): Ineligible | null {
  const limit = reachedLimit(candidate, wanted);
  if (!limit) return null;
  const { priority, open, capacity } = limit;
  return priority === null ? { reason: 'full', params: { open, capacity } } : { reason: 'fullForPriority', params: { priority, open, capacity } };
}

const MINUTE_MS = 60_000;

function overLimit({ recentlyAssignedAt }: Candidate, { assignmentLimit, assignmentWindowMinutes }: LimitedQueue, now: Date): Ineligible | null {
  if (assignmentLimit === null) return null;
  const windowStart = now.getTime() - assignmentWindowMinutes * MINUTE_MS;
  const count = recentlyAssignedAt.filter((moment) => moment.getTime() > windowStart).length;
  return count < assignmentLimit ? null : { reason: 'limit', params: { limit: assignmentLimit, windowMinutes: assignmentWindowMinutes } };
}
