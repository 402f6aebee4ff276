/** What a ticket asks of whoever works on it. */
export interface RequiredSkill {
  /** Code of the skill. */
  skill: string;
  /** From 1 to 5; a higher level does as well. */
  minLevel: number;
}

export const HIGHEST_LEVEL = 5;

/** All that a ticket asks for, by skill: where several sources (rule, business type, category) name one, the highest level counts. */
export function mergeSkills(...sources: readonly (readonly RequiredSkill[] | null | undefined)[]): RequiredSkill[] {
  const highest = new Map<string, number>();
  for (const { skill, minLevel } of sources.flatMap((source) => source ?? [])) {
    highest.set(skill, Math.max(minLevel, highest.get(skill) ?? minLevel));
  }
  return [...highest].map(([skill, minLevel]) => ({ skill, minLevel })).sort((a, b) => (a.skill < b.skill ? -1 : 1));
}

/** The first required skill an agent lacks or has at too low a level; null: he has them all. */
export function lackingSkill(skills: ReadonlyMap<string, number>, required: readonly RequiredSkill[]): RequiredSkill | null {
  return required.find(({ skill, minLevel }) => !((skills.get(skill) ?? 0) >= minLevel)) ?? null;
}

/** Whether an agent has every required skill at the level that is asked for. */
export const meets = (skills: ReadonlyMap<string, number>, required: readonly RequiredSkill[]): boolean => lackingSkill(skills, required) === null;
