const MINUTE_MS = 60_000;
/** Minutes after each try that failed; then a person has to look. */
const WAITS = [1, 5, 30, 120, 720];

/** When to try again after `tries` tries; null: no more by itself. */
export function nextTryAfter(tries: number, now: Date): Date | null {
  const minutes = WAITS[tries - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * MINUTE_MS);
}
