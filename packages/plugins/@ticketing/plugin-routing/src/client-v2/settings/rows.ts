import type { Availability, OverflowTarget, RequiredSkill, Strategy, Weights } from '../../domain';

type Id = string | number;

/** A user as relations bring him along. */
export interface UserRow {
  id: Id;
  nickname?: string | null;
  username?: string | null;
}

export interface QueueRow {
  id: Id;
  name: string;
  description?: string | null;
  isEnabled?: boolean;
  isDefault?: boolean;
  sort?: number;
  strategy?: Strategy;
  weights?: Partial<Weights> | null;
  supervisorId?: Id | null;
  overflowAfterMinutes?: number | null;
  overflowTo?: OverflowTarget | null;
  overflowQueueId?: Id | null;
  acceptWithinMinutes?: number | null;
  assignmentLimit?: number | null;
  assignmentWindowMinutes?: number | null;
  ignoreOlderThanHours?: number | null;
  /** Only where promised times are switched on. */
  calendarId?: Id | null;
  members?: { userId: Id; user?: UserRow | null; sort?: number | null }[];
}

export interface SkillRow {
  id: Id;
  code: string;
  name: string;
}

export interface AgentRow {
  id: Id;
  userId: Id;
  user?: UserRow | null;
  isEnabled?: boolean;
  languages?: string[] | null;
  capacity?: number;
  capacityP0?: number | null;
  capacityP1?: number | null;
  capacityP2?: number | null;
  capacityP3?: number | null;
  availability?: Availability;
  absentFrom?: string | null;
  absentUntil?: string | null;
  substituteId?: Id | null;
  openTickets?: number;
  skills?: { skillId: Id; level: number }[];
}

export interface RuleRow {
  id: Id;
  name: string;
  sort: number;
  isEnabled?: boolean;
  conditions?: Record<string, unknown> | null;
  queueId?: Id | null;
  queue?: { id: Id; name: string } | null;
  requiredSkills?: RequiredSkill[] | null;
  priority?: string | null;
}

/** A business type or a category, with the skills its tickets ask for. */
export interface SkilledRow {
  id: Id;
  code: string;
  title: string;
  requiredSkills?: RequiredSkill[] | null;
}

/** What people call a user. */
export const nameOfUser = (user: UserRow | null | undefined): string => user?.nickname || user?.username || '';
