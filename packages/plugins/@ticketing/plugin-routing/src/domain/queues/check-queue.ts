import { accept, refuse, type Decision } from '@ticketing/plugin-tickets/domain';
import { idOf, isRecord, isWholeFromTo, textOf } from '../input/plain-values';
import { STRATEGIES } from '../rank/strategy';
import { readWeights } from '../rank/weights';
import { checkOverflow, type QueueLink } from './check-overflow';
import type { RoutingQueue } from './routing-queue';

/** What stands around a queue. */
export interface QueueSurroundings {
  memberCount: number;
  /** All other queues. */
  otherQueues: readonly QueueLink[];
}

const YEAR_MINUTES = 366 * 24 * 60;
const DEFAULT_WINDOW_MINUTES = 60;
const MOST = { overflowAfterMinutes: YEAR_MINUTES, acceptWithinMinutes: YEAR_MINUTES, assignmentLimit: 1000, assignmentWindowMinutes: YEAR_MINUTES, ignoreOlderThanHours: 366 * 24 };
type NumberField = keyof typeof MOST;

/**
 * Reads a queue as it was sent or stored. Refuses, naming the field: no name, a strategy nobody knows, a strategy that needs members while
 * the queue is enabled and has none, weights as `readWeights`, numbers that are not whole or out of bounds, and an overflow as `checkOverflow`.
 */
export function checkQueue(input: unknown, { memberCount, otherQueues }: QueueSurroundings): Decision<RoutingQueue> {
  if (!isRecord(input)) return refuse('queue.unreadable');
  const name = textOf(input.name);
  if (!name) return refuse('queue.nameMissing');
  const strategy = STRATEGIES.find((one) => one === (input.strategy ?? 'skills'));
  if (!strategy) return refuse('queue.strategyUnknown', { name, strategy: input.strategy });
  const isEnabled = input.isEnabled !== false;
  if (isEnabled && strategy !== 'manual' && memberCount === 0) return refuse('queue.membersMissing', { name, strategy });
  const weights = readWeights(input.weights);
  if (!weights.ok) return refuse(weights.code, { name, ...weights.params });
  const numbers = readNumbers(input);
  if (!numbers.ok) return refuse(numbers.code, { name, ...numbers.params });
  const { assignmentWindowMinutes, ...limits } = numbers.value;
  const overflow = checkOverflow({ ...input, id: idOf(input.id), name, overflowAfterMinutes: limits.overflowAfterMinutes }, otherQueues);
  if (!overflow.ok) return overflow;
  return accept({
    name, isEnabled, strategy, weights: weights.value, ...limits, ...overflow.value,
    assignmentWindowMinutes: assignmentWindowMinutes ?? DEFAULT_WINDOW_MINUTES, calendarId: idOf(input.calendarId),
  });
}

function readNumbers(input: Record<string, unknown>): Decision<Record<NumberField, number | null>> {
  const numbers = {} as Record<NumberField, number | null>;
  for (const [field, most] of Object.entries(MOST) as [NumberField, number][]) {
    const value = input[field] ?? null;
    if (value !== null && !isWholeFromTo(value, 1, most)) return refuse('queue.numberInvalid', { field, value, low: 1, high: most });
    numbers[field] = value;
  }
  return accept(numbers);
}
