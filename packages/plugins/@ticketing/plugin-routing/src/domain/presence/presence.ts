/** What an agent chose. */
export const AVAILABILITIES = ['online', 'away', 'offline'] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** Where an agent really is: the choice, unless its lease ran out or an absence covers it. */
export const PRESENCES = [...AVAILABILITIES, 'absent'] as const;
export type Presence = (typeof PRESENCES)[number];

export interface AgentTimes {
  availability: Availability;
  /** Until when "online" counts without a sign of life; null: until it is changed. */
  leaseUntil: Date | null;
  /** Null: no absence is planned. */
  absentFrom: Date | null;
  /** The first moment after the absence; null: its end is open. */
  absentUntil: Date | null;
}

/**
 * Whether an agent is on duty. An absence beats what the agent chose; "online" needs a lease that has not ended, and becomes "away"
 * without one, so that a closed laptop gets no tickets.
 */
export function presenceOf(agent: AgentTimes, now: Date): Presence {
  if (isAbsent(agent, now)) return 'absent';
  const hasLease = agent.leaseUntil === null || agent.leaseUntil > now;
  return agent.availability === 'online' && !hasLease ? 'away' : agent.availability;
}

function isAbsent({ absentFrom, absentUntil }: AgentTimes, now: Date): boolean {
  return absentFrom !== null && absentFrom <= now && (absentUntil === null || now < absentUntil);
}
