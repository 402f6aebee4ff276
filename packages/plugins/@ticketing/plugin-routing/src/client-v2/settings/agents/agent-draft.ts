import { PRIORITIES, type Priority } from '@ticketing/plugin-tickets/domain';
import { fromLocalInput, toLocalInput } from '@ticketing/plugin-tickets/forms';
import type { AgentRow } from '../rows';

export interface SkillDraft {
  skillId: string;
  level: number;
}

/** A profile on the form; moments as <input type="datetime-local"> has them. */
export interface AgentDraft {
  userId: string | null;
  isEnabled: boolean;
  languages: string[];
  capacity: number | null;
  capacityByPriority: Record<Priority, number | null>;
  skills: SkillDraft[];
  absentFrom: string;
  absentUntil: string;
  substituteId: string | null;
}

type CapacityColumn = `capacity${Priority}`;

/** What is saved. */
export type AgentValues = Omit<AgentDraft, 'absentFrom' | 'absentUntil' | 'capacityByPriority'> &
  Record<CapacityColumn, number | null> & { absentFrom: string | null; absentUntil: string | null };

const localOf = (moment: string | null | undefined) => (moment ? toLocalInput(new Date(moment)) : '');
const byPriority = <Value>(valueOf: (priority: Priority) => Value) => Object.fromEntries(PRIORITIES.map((one) => [one, valueOf(one)])) as Record<Priority, Value>;

export function agentDraftOf(row: Partial<AgentRow>): AgentDraft {
  return {
    userId: row.userId == null ? null : String(row.userId),
    isEnabled: row.isEnabled ?? true,
    languages: row.languages ?? [],
    capacity: row.capacity ?? null,
    capacityByPriority: byPriority((priority) => row[`capacity${priority}`] ?? null),
    skills: (row.skills ?? []).map(({ skillId, level }) => ({ skillId: String(skillId), level })),
    absentFrom: localOf(row.absentFrom),
    absentUntil: localOf(row.absentUntil),
    substituteId: row.substituteId == null ? null : String(row.substituteId),
  };
}

/** As many as most people can keep an eye on. */
const USUAL_CAPACITY = 10;
export const NEW_AGENT: AgentDraft = agentDraftOf({ capacity: USUAL_CAPACITY });

export function agentValuesOf({ capacityByPriority, absentFrom, absentUntil, ...plain }: AgentDraft): AgentValues {
  const capacities = Object.fromEntries(PRIORITIES.map((one) => [`capacity${one}`, capacityByPriority[one]])) as Record<CapacityColumn, number | null>;
  return {
    ...plain, ...capacities, absentFrom: fromLocalInput(absentFrom) ?? null, absentUntil: absentFrom ? (fromLocalInput(absentUntil) ?? null) : null,
  };
}
