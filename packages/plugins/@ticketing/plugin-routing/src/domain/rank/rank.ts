import type { Candidate } from '../agents/candidate';
import { compareIds } from '../agents/compare-ids';
import { eligibilityOf } from '../eligibility/eligibility';
import type { RoutingRequest } from '../request/routing-request';
import type { RankingQueue } from './ranking-queue';
import type { Ranked } from './reason';
import { STANDINGS, type Standing } from './standing';

/**
 * Who gets a ticket: those who can take it, the best first, each with reasons; nobody when the queue is assigned by hand. The answer
 * depends on nothing but its arguments, not even on the order of the candidates. Where the strategy sees no difference, whoever waited
 * longest since the last assignment comes first, then the place in the queue, then the id. `most`: no more than the first so many.
 */
export function rank(candidates: readonly Candidate[], request: RoutingRequest, queue: RankingQueue, now: Date, most = Number.POSITIVE_INFINITY): Ranked[] {
  const { strategy } = queue;
  if (strategy === 'manual') return [];
  return candidates
    .filter((candidate) => eligibilityOf(candidate, request, queue, now) === null)
    .map((candidate) => ({ candidate, standing: STANDINGS[strategy](candidate, request, queue, now) }))
    .sort((a, b) => compareKeys(a.standing, b.standing) || compareWaiting(a.candidate, b.candidate))
    .slice(0, most)
    .map(({ candidate: { userId }, standing: { points, reasonsAt } }, index) => ({ userId, points, reasons: reasonsAt(index + 1) }));
}

function compareKeys({ key: a }: Standing, { key: b }: Standing): number {
  const different = a.findIndex((part, index) => part !== b[index]);
  return different < 0 ? 0 : a[different] - b[different];
}

function compareWaiting(a: Candidate, b: Candidate): number {
  return compareAssigned(a.lastAssignedAt, b.lastAssignedAt) || a.sort - b.sort || compareIds(a.userId, b.userId);
}

/** Never assigned before assigned long ago before assigned lately. */
function compareAssigned(a: Date | null, b: Date | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return a.getTime() - b.getTime();
}
