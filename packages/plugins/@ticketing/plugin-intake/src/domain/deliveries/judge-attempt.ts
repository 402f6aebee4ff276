import { nextDeliveryAt } from './next-delivery';

export const DELIVERY_STATES = ['waiting', 'delivered', 'dead'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Why something was not delivered, in a word. */
export const SEND_PROBLEMS = ['privateHost', 'unknownHost', 'unreachable', 'timeout', 'redirect', 'status', 'secret'] as const;
export type SendProblem = (typeof SEND_PROBLEMS)[number];

/** What came of one request. */
export interface Attempt {
  /** Null: there was no answer. */
  status: number | null;
  /** Null: it was taken. */
  problem: SendProblem | null;
  /** A few words more, such as the beginning of the answer; never a secret. */
  detail: string | null;
  retryAfterSeconds: number | null;
  ms: number;
}

/** What an answer means: everything but 2xx is a failure, and redirects are not followed, since they could lead anywhere. */
export function problemOfStatus(status: number): SendProblem | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? 'redirect' : 'status';
}

/** The receiver says that nobody will ever want this again. */
const GONE = 410;
/** Somebody has to look at a receiver that took nothing for so long; until then nothing more is sent there. */
const FAILING_DAYS = 5;
const DAY_MS = 86_400_000;

export type DisabledReason = 'gone' | 'failing';

export interface Verdict {
  state: DeliveryState;
  /** Only of what waits. */
  nextTryAt: Date | null;
  /** Why the subscription is switched off; null: it stays as it is. */
  disables: DisabledReason | null;
}

/** What becomes of a delivery after a try, and of its subscription. `failingSince`: since when nothing was taken, null when the last try was. */
export function judgeAttempt(attempt: Attempt, facts: { tries: number; now: Date; random: number; failingSince: Date | null }): Verdict {
  if (attempt.problem === null) return { state: 'delivered', nextTryAt: null, disables: null };
  if (attempt.status === GONE) return { state: 'dead', nextTryAt: null, disables: 'gone' };
  const nextTryAt = nextDeliveryAt({ ...facts, retryAfterSeconds: attempt.retryAfterSeconds });
  const hasFailedTooLong = facts.failingSince !== null && facts.now.getTime() - facts.failingSince.getTime() >= FAILING_DAYS * DAY_MS;
  return { state: nextTryAt ? 'waiting' : 'dead', nextTryAt, disables: hasFailedTooLong ? 'failing' : null };
}
