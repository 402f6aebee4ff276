const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether a ticket closed at `closedAt` may still be reopened at `now`; the last moment of the window counts. */
export function isWithinReopenWindow(closedAt: Date | null, now: Date, windowDays: number): boolean {
  return closedAt !== null && now.getTime() - closedAt.getTime() <= windowDays * DAY_MS;
}
