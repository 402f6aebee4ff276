import type { Candidate } from '../agents/candidate';
import type { RoutingRequest } from '../request/routing-request';
import { hundredthsOf, pointsOf } from './points';
import type { Reason } from './reason';
import { factsFor, type Fact } from './shares';
import { WEIGHTED_RULES, type Weights } from './weights';

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
  const facts = factsFor(candidate, request, now);
  const given = facts.map((fact) => hundredthsOf(weights[fact.rule], weightTotal, fact));
  return { hundredths: given.reduce((sum, one) => sum + one, 0), reasons: () => tell(facts, given, weights) };
}

function tell(facts: readonly Fact[], given: readonly number[], weights: Weights): Reason[] {
  const reasons: Reason[] = [];
  for (const [index, fact] of facts.entries()) {
    if (weights[fact.rule] > 0 || fact.rule === 'skill') reasons.push(reasonOf(fact, given[index]));
  }
  return reasons;
}

export const reasonOf = ({ rule, params }: Fact, hundredths: number): Reason => ({ rule, params, points: pointsOf(hundredths) }) as Reason;
