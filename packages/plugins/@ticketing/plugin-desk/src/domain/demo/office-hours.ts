const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** On the wall clock of the office. */
export const OPENS_AT = '08:30';
export const CLOSES_AT = '18:00';
const OPENS_AT_MINUTE = 8 * 60 + 30;
const CLOSES_AT_MINUTE = 18 * 60;
const DAY_MINUTES = CLOSES_AT_MINUTE - OPENS_AT_MINUTE;

/** The desk of the demo works Monday to Friday, 8:30 to 18:00, at this distance from UTC (minutes east of it). */
export class OfficeHours {
  constructor(private readonly utcOffsetMinutes: number) {}

  /** `minutes` of office time later; never outside of office hours, unless `minutes` is 0 and `from` is. */
  after(from: Date, minutes: number): Date {
    let rest = minutes;
    let at = from;
    while (rest > 0) {
      at = this.opened(at);
      const left = (this.closing(at) - at.getTime()) / MINUTE_MS;
      if (rest < left) return new Date(at.getTime() + rest * MINUTE_MS);
      rest -= left;
      at = new Date(this.closing(at));
    }
    return at;
  }

  /** Office minutes from `from` to `to`; 0 when `to` is earlier. */
  minutesBetween(from: Date, to: Date): number {
    let minutes = 0;
    for (let at = this.opened(from); at < to; at = this.opened(new Date(this.closing(at)))) {
      minutes += (Math.min(this.closing(at), to.getTime()) - at.getTime()) / MINUTE_MS;
    }
    return minutes;
  }

  /** How many office minutes a number of office days has. */
  static days(count: number): number {
    return count * DAY_MINUTES;
  }

  /** `at`, or the next moment the office is open. */
  private opened(at: Date): Date {
    for (let day = this.midnight(at); ; day += DAY_MS) {
      const weekday = new Date(day + this.utcOffsetMinutes * MINUTE_MS).getUTCDay();
      const [opens, closes] = [day + OPENS_AT_MINUTE * MINUTE_MS, day + CLOSES_AT_MINUTE * MINUTE_MS];
      if (weekday !== 0 && weekday !== 6 && at.getTime() < closes) return new Date(Math.max(opens, at.getTime()));
    }
  }

  private closing(at: Date): number {
    return this.midnight(at) + CLOSES_AT_MINUTE * MINUTE_MS;
  }

  private midnight(at: Date): number {
    const offset = this.utcOffsetMinutes * MINUTE_MS;
    return Math.floor((at.getTime() + offset) / DAY_MS) * DAY_MS - offset;
  }
}
