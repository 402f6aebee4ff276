// How much of its points each rule gives, and from which facts.
import type { Candidate } from '../agents/candidate';
import { USUAL_WEIGHT, weightedLoad } from '../load/load';
import type { RoutingRequest } from '../request/routing-request';
import type { Share } from './points';
import { speaks } from './languages';
import type { WeightedReason } from './reason';
import type { WeightedRule } from './weights';

/** From so many earlier tickets on an agent knows a customer as well as anybody. */
export const KNOWN_AFTER_TICKETS = 3;
/** From so many minutes left down, the time of a promise begins to count. */
export const SLA_HORIZON_MINUTES = 240;
/** Whoever had no new ticket for so long has waited as long as counts. */
export const FAIR_AFTER_MINUTES = 120;

const MINUTE_MS = 60_000;

/** A rule that gives one reason. Skills give one for each. */
type SimpleRule = Exclude<WeightedRule, 'skill'>;

/** A reason before it has points, with its share of them. */
export type Fact = { [Rule in SimpleRule]: Pick<Extract<WeightedReason, { rule: Rule }>, 'rule' | 'params'> & Share }[SimpleRule];

/** All that speaks for a candidate beside his skills; what does not apply to the ticket or to him is left out. */
export function factsBesideSkills(candidate: Candidate, request: RoutingRequest, now: Date): Fact[] {
  return [
    ...lastAgentFact(candidate, request), ...languageFact(candidate, request), loadFact(candidate), ...slaTimeFact(candidate, request, now), fairnessFact(candidate, now),
  ];
}

function lastAgentFact({ userId }: Candidate, { earlierTickets }: RoutingRequest): Fact[] {
  const times = earlierTickets.get(userId) ?? 0;
  return times > 0 ? [{ rule: 'lastAgent', params: { times }, part: Math.min(times, KNOWN_AFTER_TICKETS), of: KNOWN_AFTER_TICKETS }] : [];
}

function languageFact({ languages }: Candidate, { language }: RoutingRequest): Fact[] {
  return language !== null && speaks(languages, language) ? [{ rule: 'language', params: { language }, part: 1, of: 1 }] : [];
}

/** Free capacity, where a ticket of the usual weight takes one place; nothing is left when urgent tickets fill them all. */
function freeShare({ capacity }: Candidate, weighted: number): Share {
  const places = Math.max(capacity, 1) * USUAL_WEIGHT;
  return { part: Math.max(0, places - weighted), of: places };
}

export function loadFact(candidate: Candidate): Extract<Fact, { rule: 'load' }> {
  const { open, capacity } = candidate;
  const weighted = weightedLoad(candidate);
  const { part, of } = freeShare(candidate, weighted);
  return { rule: 'load', params: { open, capacity, weighted }, part, of };
}

/** The less time is left, the more free capacity counts: not at all with four hours left, fully when the promise is due or broken. */
function slaTimeFact(candidate: Candidate, { slaDueAt }: RoutingRequest, now: Date): Fact[] {
  if (slaDueAt === null) return [];
  const minutesLeft = Math.floor((slaDueAt.getTime() - now.getTime()) / MINUTE_MS);
  const used = Math.min(SLA_HORIZON_MINUTES - minutesLeft, SLA_HORIZON_MINUTES);
  if (used <= 0) return [];
  const { part, of } = freeShare(candidate, weightedLoad(candidate));
  return [{ rule: 'slaTime', params: { minutesLeft, open: candidate.open }, part: part * used, of: of * SLA_HORIZON_MINUTES }];
}

/** Whoever waited longest for a new ticket comes first. */
function fairnessFact({ lastAssignedAt }: Candidate, now: Date): Fact {
  const minutes = lastAssignedAt === null ? null : Math.max(0, Math.floor((now.getTime() - lastAssignedAt.getTime()) / MINUTE_MS));
  return { rule: 'fairness', params: { minutes }, part: Math.min(minutes ?? FAIR_AFTER_MINUTES, FAIR_AFTER_MINUTES), of: FAIR_AFTER_MINUTES };
}
