import type { LimitedQueue } from '../eligibility/eligibility';
import type { RoutingQueue } from '../queues/routing-queue';

/** What of a queue decides the order of its members. */
export interface RankingQueue extends LimitedQueue, Pick<RoutingQueue, 'strategy' | 'weights'> {
  /** Round robin: the `sort` after which the next turn is, see turn.ts; null: nobody had one. */
  turn: number | null;
}
