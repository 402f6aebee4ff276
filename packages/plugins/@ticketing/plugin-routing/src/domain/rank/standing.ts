// Where a candidate stands in the eyes of each strategy.
import type { Candidate } from '../agents/candidate';
import type { RoutingRequest } from '../request/routing-request';
import { chanceOf } from './chance';
import { hundredthsOf, pointsOf } from './points';
import type { RankingQueue } from './ranking-queue';
import type { Reason } from './reason';
import { reasonOf, scoreOf } from './score';
import { loadFact } from './shares';
import { skillReasons } from './skill-points';
import type { Strategy } from './strategy';

export interface Standing {
  /** Compared number by number: the smaller comes first. */
  key: readonly number[];
  points: number;
  /** The reasons, once it is known which place (from 1) the candidate has. */
  reasonsAt: (place: number) => readonly Reason[];
}

type Judge = (candidate: Candidate, request: RoutingRequest, queue: RankingQueue, now: Date) => Standing;

export const STANDINGS: Record<Exclude<Strategy, 'manual'>, Judge> = {
  skills: (candidate, request, { weights }, now) => {
    const { hundredths, reasons } = scoreOf(candidate, request, weights, now);
    return { key: [-hundredths], points: pointsOf(hundredths), reasonsAt: reasons };
  },
  leastLoaded: (candidate, request) => {
    const fact = loadFact(candidate);
    const hundredths = hundredthsOf(1, 1, fact);
    // Not by points: they end at 0, where two overburdened agents still differ.
    const key = [fact.params.weighted / Math.max(fact.params.capacity, 1)];
    return { key, points: pointsOf(hundredths), reasonsAt: () => [reasonOf(fact, hundredths), ...skillsOf(candidate, request)] };
  },
  roundRobin: (candidate, request, { turn }) => {
    const hadTurn = turn !== null && candidate.sort <= turn;
    return byPlace('turn', [Number(hadTurn), candidate.sort], candidate, request);
  },
  sequential: (candidate, request) => byPlace('order', [candidate.sort], candidate, request),
  random: (candidate, request) => byPlace('chance', [chanceOf(request.ticketId, candidate.userId)], candidate, request),
};

function byPlace(rule: 'turn' | 'order' | 'chance', key: readonly number[], candidate: Candidate, request: RoutingRequest): Standing {
  return { key, points: 0, reasonsAt: (place) => [{ rule, points: 0, params: { place } }, ...skillsOf(candidate, request)] };
}

/** The skills without which nobody gets the ticket, where they give no points. */
const skillsOf = (candidate: Candidate, request: RoutingRequest): Reason[] => skillReasons(candidate, request, () => 0);
