import { accept, refuse, type Decision } from '@ticketing/plugin-tickets/domain';
import { idOf } from '../input/plain-values';
import { OVERFLOW_TARGETS, type RoutingQueue } from './routing-queue';

/** Where tickets of a queue overflow to; null: nowhere, or to its supervisor. */
export interface QueueLink {
  id: string;
  name: string;
  overflowQueueId: string | null;
}

/** The part of a queue that says what becomes of tickets nobody takes. */
export interface OverflowInput {
  /** Null for a new queue. */
  id: string | null;
  name: string;
  overflowAfterMinutes: number | null;
  overflowTo?: unknown;
  overflowQueueId?: unknown;
  supervisorId?: unknown;
}

/**
 * Reads where a queue overflows to. Refuses: a target nobody knows, a time without target or a target without time, a queue or supervisor
 * that is not named or not there, and a chain of queues that leads back, naming the queues it goes through.
 */
export function checkOverflow(input: OverflowInput, otherQueues: readonly QueueLink[]): Decision<Pick<RoutingQueue, 'overflowTo' | 'overflowQueueId' | 'supervisorId'>> {
  const { id, name, overflowAfterMinutes } = input;
  const [supervisorId, queueId] = [idOf(input.supervisorId), idOf(input.overflowQueueId)];
  const wanted = input.overflowTo ?? null;
  const target = OVERFLOW_TARGETS.find((one) => one === wanted) ?? null;
  if (target === null && wanted !== null) return refuse('queue.overflowTargetUnknown', { name, target: wanted });
  if ((target === null) !== (overflowAfterMinutes === null)) return refuse(target === null ? 'queue.overflowTargetMissing' : 'queue.overflowTimeMissing', { name });
  if (target === 'supervisor' && supervisorId === null) return refuse('queue.supervisorMissing', { name });
  if (target !== 'queue') return accept({ overflowTo: target, overflowQueueId: null, supervisorId });
  const through = chainFrom(queueId, otherQueues);
  if (queueId === null || (queueId !== id && through.length === 0)) return refuse('queue.overflowQueueUnknown', { name, queueId });
  const leadsBack = queueId === id || (id !== null && through.some((one) => one.overflowQueueId === id));
  if (leadsBack) return refuse('queue.overflowLoop', { name, through: through.map((one) => one.name).join(' → ') });
  return accept({ overflowTo: target, overflowQueueId: queueId, supervisorId });
}

/** The queues a ticket passes that overflows again and again, each once. */
function chainFrom(first: string | null, queues: readonly QueueLink[]): QueueLink[] {
  const byId = new Map(queues.map((one) => [one.id, one]));
  const chain: QueueLink[] = [];
  for (let next = first === null ? undefined : byId.get(first); next && !chain.includes(next); next = byId.get(next.overflowQueueId ?? '')) chain.push(next);
  return chain;
}
