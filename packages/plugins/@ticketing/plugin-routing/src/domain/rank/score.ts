import type { Candidate } from '../agents/candidate';
import type { RoutingRequest } from '../request/routing-request';
import { hundredthsOf, pointsOf, type Share } from './points';
import type { Reason } from './reason';
import { factsBesideSkills, type Fact } from './shares';
import { skillReasons, skillShare } from './skill-points';
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
  const told = (rule: WeightedRule) => facts.filter((fact) => fact.rule === rule && weights[rule] > 0).map((fact) => reasonOf(fact, pointsFor(rule, fact)));
  return {
    hundredths: facts.reduce((sum, fact) => sum + pointsFor(fact.rule, fact), pointsFor('skill', skillShare(candidate, request))),
    reasons: () => {
      const reasons: Reason[] = [];
      for (const rule of WEIGHTED_RULES) reasons.push(...(rule === 'skill' ? skillReasons(candidate, request, (share) => pointsFor(rule, share)) : told(rule)));
      return reasons;
    },
  };
}

export const reasonOf = ({ rule, params }: Fact, hundredths: number): Reason => ({ rule, params, points: pointsOf(hundredths) }) as Reason;
