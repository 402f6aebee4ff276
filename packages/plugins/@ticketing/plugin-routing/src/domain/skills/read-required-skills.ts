import { accept, refuse, type Decision } from '@ticketing/plugin-tickets/domain';
import { isRecord, isWholeFromTo, textOf } from '../input/plain-values';
import { HIGHEST_LEVEL, type RequiredSkill } from './required-skills';

/**
 * Reads required skills as rules, business types and categories store them: `[{"skill": "ERP", "minLevel": 2}]`; nothing is none.
 * Refuses, naming the row (from 1): what is no list, a skill that is not in `skillCodes` or there twice, a level that is not 1 to 5.
 */
export function readRequiredSkills(input: unknown, skillCodes: readonly string[]): Decision<RequiredSkill[]> {
  if (input === null || input === undefined) return accept([]);
  if (!Array.isArray(input)) return refuse('skill.unreadable', { row: 1 });
  const skills: RequiredSkill[] = [];
  for (const [index, one] of input.entries()) {
    const row = index + 1;
    if (!isRecord(one)) return refuse('skill.unreadable', { row });
    const [skill, minLevel] = [textOf(one.skill), one.minLevel ?? 1];
    if (!skillCodes.includes(skill)) return refuse('skill.unknown', { row, skill });
    if (!isWholeFromTo(minLevel, 1, HIGHEST_LEVEL)) return refuse('skill.levelInvalid', { row, skill, value: minLevel });
    const double = skills.findIndex((other) => other.skill === skill);
    if (double >= 0) return refuse('skill.twice', { row, otherRow: double + 1, skill });
    skills.push({ skill, minLevel });
  }
  return accept(skills);
}
