import type { Candidate } from '../agents/candidate';
import type { RoutingRequest } from '../request/routing-request';
import { hundredthsOf, pointsOf, type Share } from './points';
import type { Reason } from './reason';
import { factsBesideSkills, skillFacts, skillShare, type Fact } from './shares';
import { WEIGHTED_RULES, type WeightedRule, type Weights } from './weights';

/** What a candidate gets for a ticket; `hundredths` are his points, in whole hundredths. */
export interface Score {
  hundredths: number;
  /** Made when asked for: of many candidates only the first are told about. */
  reasons: () => Reason[];
}

/**
 * The points of a candidate: each rule gives `100 × weight ÷ sum of weights × share`, the share being 0 to 1 by its facts. A rule without
 * weight is not told, but a required skill always is, since nobody gets the ticket without it.
 */
export function scoreOf(candidate: Candidate, request: RoutingRequest, weights: Weights, now: Date): Score {
  const weightTotal = WEIGHTED_RULES.reduce((sum, rule) => sum + weights[rule], 0);
  const pointsFor = (rule: WeightedRule, share: Share) => hundredthsOf(weights[rule], weightTotal, share);
  const facts = factsBesideSkills(candidate, request, now);
  let hundredths = facts.reduce((sum, fact) => sum + pointsFor(fact.rule, fact), 0);
  // Without a fact for each: hundreds of candidates have dozens of skills.
  for (const { skill } of request.requiredSkills) hundredths += pointsFor('skill', skillShare(candidate.skills.get(skill) ?? 0, request.requiredSkills.length));
  const told = (rule: WeightedRule) => (rule === 'skill' ? skillFacts(candidate, request) : facts.filter((fact) => fact.rule === rule && weights[rule] > 0));
  const reasons = () => {
    const list: Reason[] = [];
    for (const rule of WEIGHTED_RULES) for (const fact of told(rule)) list.push(reasonOf(fact, pointsFor(rule, fact)));
    return list;
  };
  return { hundredths, reasons };
}

export const reasonOf = ({ rule, params }: Fact, hundredths: number): Reason => ({ rule, params, points: pointsOf(hundredths) }) as Reason;
