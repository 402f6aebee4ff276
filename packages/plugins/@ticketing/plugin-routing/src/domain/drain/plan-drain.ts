import type { Candidate } from '../agents/candidate';
import type { RoutingQueue } from '../queues/routing-queue';
import { rank } from '../rank/rank';
import type { RankingQueue } from '../rank/ranking-queue';
import type { Ranked } from '../rank/reason';
import { effectiveStrategy } from '../rank/strategy';
import { afterAssignment } from './after-assignment';
import { drainOrder } from './drain-order';
import { reasonToHold, type HoldReason } from './reason-to-hold';
import type { WaitingTicket } from './waiting-ticket';

export type DrainedQueue = RankingQueue & Pick<RoutingQueue, 'isEnabled' | 'ignoreOlderThanHours'>;

/** What happens to one waiting ticket. */
export interface DrainStep {
  ticketId: string;
  /** Who gets it; null: it stays in the queue. */
  userId: string | null;
  /** Those who could take it, the best first: the winner and at most three runners-up. */
  ranked: readonly Ranked[];
  /** Why nobody was even asked. */
  heldBecause: HoldReason | null;
}

// A plan of a thousand tickets and a hundred agents would be a hundred thousand lines otherwise.
const TOLD = 4;

export interface DrainPlan {
  steps: readonly DrainStep[];
  /** The candidates after the last step, in the order they came in: the next queue of a simulation begins with them. */
  candidates: readonly Candidate[];
  turn: number | null;
}

/**
 * What draining a queue does when everybody who is asked can be claimed: tickets in drain order, each to the best of those who can take it
 * after all steps before. It writes nothing; a simulation shows it.
 */
export function planDrain(tickets: readonly WaitingTicket[], candidates: readonly Candidate[], queue: DrainedQueue, now: Date): DrainPlan {
  const byUser = new Map(candidates.map((one) => [one.userId, one]));
  const strategy = effectiveStrategy(queue.strategy, candidates.length);
  let turn = queue.turn;
  const steps = drainOrder(tickets).map((ticket): DrainStep => {
    const { ticketId, priority } = ticket;
    const heldBecause = reasonToHold({ ...queue, strategy }, ticket, now);
    const ranked = heldBecause ? [] : rank([...byUser.values()], ticket, { ...queue, turn }, now, TOLD);
    const winner = ranked.length > 0 ? byUser.get(ranked[0].userId) : undefined;
    if (winner) {
      byUser.set(winner.userId, afterAssignment(winner, priority, now));
      turn = winner.sort;
    }
    return { ticketId, userId: winner?.userId ?? null, ranked, heldBecause };
  });
  return { steps, candidates: [...byUser.values()], turn };
}
