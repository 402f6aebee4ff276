import type { Candidate } from '../agents/candidate';
import type { RoutingRequest } from '../request/routing-request';
import { HIGHEST_LEVEL } from '../skills/required-skills';
import { pointsOf, type Share } from './points';
import type { Reason } from './reason';

/** The levels of all required skills together, of what they could be; nothing of one when none is required. */
export function skillShare({ skills }: Candidate, { requiredSkills }: RoutingRequest): Share {
  let part = 0;
  for (const { skill } of requiredSkills) part += countedLevel(skills.get(skill));
  return { part, of: wholeOf(requiredSkills.length) };
}

/**
 * A reason for each required skill with its part of the points. Each gets what the sum grows by with it, so that rounding loses nothing:
 * together they are the points of `skillShare`.
 */
export function skillReasons({ skills }: Candidate, { requiredSkills }: RoutingRequest, hundredthsFor: (share: Share) => number): Reason[] {
  const of = wholeOf(requiredSkills.length);
  let [part, given] = [0, 0];
  return requiredSkills.map(({ skill, minLevel }) => {
    const before = given;
    part += countedLevel(skills.get(skill));
    given = hundredthsFor({ part, of });
    return { rule: 'skill', points: pointsOf(given - before), params: { skill, level: skills.get(skill) ?? 0, minLevel } };
  });
}

const wholeOf = (skillCount: number) => HIGHEST_LEVEL * Math.max(skillCount, 1);
const countedLevel = (level = 0) => Math.min(level, HIGHEST_LEVEL);
