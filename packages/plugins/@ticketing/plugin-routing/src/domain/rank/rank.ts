import type { Candidate } from '../agents/candidate';
import { compareIds } from '../agents/compare-ids';
import { eligibilityOf, type LimitedQueue } from '../eligibility/eligibility';
import type { RoutingQueue } from '../queues/routing-queue';
import type { RoutingRequest } from '../request/routing-request';
import { chanceOf } from './chance';
import { hundredthsOf, pointsOf } from './points';
import type { Ranked, Reason } from './reason';
import { reasonOf, scoreOf } from './score';
import { loadFact, skillFacts } from './shares';
import type { Strategy } from './strategy';

/** What of a queue decides the order of its members. */
export interface RankingQueue extends LimitedQueue, Pick<RoutingQueue, 'strategy' | 'weights'> {
  /** Round robin: the `sort` of the member who had the last turn; null: nobody had one. */
  turn: number | null;
}

/**
 * Who gets a ticket: those who can take it, the best first, each with reasons; nobody when the queue is assigned by hand. The answer
 * depends on nothing but its arguments, not even on the order of the candidates. Where the strategy sees no difference, whoever waited
 * longest since the last assignment comes first, then the place in the queue, then the id.
 */
export function rank(candidates: readonly Candidate[], request: RoutingRequest, queue: RankingQueue, now: Date): Ranked[] {
  if (queue.strategy === 'manual') return [];
  return RANKINGS[queue.strategy](candidates.filter((one) => eligibilityOf(one, request, queue, now) === null), request, queue, now);
}

type Ranking = (eligible: Candidate[], request: RoutingRequest, queue: RankingQueue, now: Date) => Ranked[];
type Compare = (a: Candidate, b: Candidate) => number;

const RANKINGS: Record<Exclude<Strategy, 'manual'>, Ranking> = {
  skills: (eligible, request, { weights }, now) => {
    const scored = eligible.map((candidate) => ({ candidate, ...scoreOf(candidate, request, weights, now) }));
    scored.sort((a, b) => b.hundredths - a.hundredths || compareWaiting(a.candidate, b.candidate));
    return scored.map(({ candidate, hundredths, reasons }) => ({ userId: candidate.userId, points: pointsOf(hundredths), reasons }));
  },
  leastLoaded: (eligible, request) => {
    const facts = new Map(eligible.map((candidate) => [candidate, loadFact(candidate)]));
    const loadOf = (candidate: Candidate) => facts.get(candidate)?.params ?? { weighted: 0, capacity: 1 };
    const byLoad: Compare = (a, b) => loadOf(a).weighted * loadOf(b).capacity - loadOf(b).weighted * loadOf(a).capacity;
    return inOrder(eligible, byLoad, request, (candidate) => {
      const fact = facts.get(candidate) ?? loadFact(candidate);
      return reasonOf(fact, hundredthsOf(1, 1, fact.share));
    });
  },
  roundRobin: (eligible, request, { turn }) => {
    const hadTurn = ({ sort }: Candidate) => turn !== null && sort <= turn;
    const byTurn: Compare = (a, b) => Number(hadTurn(a)) - Number(hadTurn(b)) || a.sort - b.sort;
    return inOrder(eligible, byTurn, request, (_, place) => ({ rule: 'turn', points: 0, params: { place } }));
  },
  sequential: (eligible, request) => inOrder(eligible, (a, b) => a.sort - b.sort, request, (_, place) => ({ rule: 'order', points: 0, params: { place } })),
  random: (eligible, request) => {
    const chances = new Map(eligible.map((candidate) => [candidate, chanceOf(request.ticketId, candidate.userId)]));
    const byChance: Compare = (a, b) => (chances.get(a) ?? 0) - (chances.get(b) ?? 0);
    return inOrder(eligible, byChance, request, (_, place) => ({ rule: 'chance', points: 0, params: { place } }));
  },
};

/** Sorted candidates with the reason of their strategy, and the skills they needed. */
function inOrder(eligible: Candidate[], compare: Compare, request: RoutingRequest, reasonFor: (candidate: Candidate, place: number) => Reason): Ranked[] {
  return eligible.sort((a, b) => compare(a, b) || compareWaiting(a, b)).map((candidate, index) => {
    const reason = reasonFor(candidate, index + 1);
    return { userId: candidate.userId, points: reason.points, reasons: [reason, ...skillFacts(candidate, request).map((fact) => reasonOf(fact, 0))] };
  });
}

function compareWaiting(a: Candidate, b: Candidate): number {
  const since = (moment: Date | null) => moment?.getTime() ?? Number.NEGATIVE_INFINITY;
  const [waitsA, waitsB] = [since(a.lastAssignedAt), since(b.lastAssignedAt)];
  return (waitsA === waitsB ? 0 : waitsA - waitsB) || a.sort - b.sort || compareIds(a.userId, b.userId);
}
