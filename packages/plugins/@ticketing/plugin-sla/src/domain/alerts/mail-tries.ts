const MINUTE_MS = 60_000;

/** Minutes until the next try after the first, second … one failed: a restart of a mail server, a short fault, a morning. */
const WAIT_MINUTES: readonly number[] = [1, 5, 15, 60, 180];
const TOO_LATE_HOURS = 24;

/** When to try again after `tries` of them failed; null: give up. */
export function nextTryAfter(tries: number, now: Date): Date | null {
  const minutes = WAIT_MINUTES[tries - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * MINUTE_MS);
}

/** Whether a mail waited for so long, behind others or for a node, that it would only confuse. */
export const isTooLate = (queuedAt: Date, now: Date): boolean => now.getTime() - queuedAt.getTime() > TOO_LATE_HOURS * 60 * MINUTE_MS;
