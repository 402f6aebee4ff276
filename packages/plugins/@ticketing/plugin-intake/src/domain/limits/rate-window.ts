export interface RateWindow {
  /** Names the window in a key; sorts by time. */
  name: string;
  endsAt: Date;
}

/** The window of `minutes` that `now` lies in; windows follow each other without a gap, the same on every node. */
export function rateWindow(now: Date, minutes: number): RateWindow {
  const length = minutes * 60_000;
  const start = Math.floor(now.getTime() / length) * length;
  return { name: String(start).padStart(16, '0'), endsAt: new Date(start + length) };
}

/** Whole minutes until the window ends, at least one. */
export const minutesLeft = ({ endsAt }: RateWindow, now: Date): number => Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 60_000));
