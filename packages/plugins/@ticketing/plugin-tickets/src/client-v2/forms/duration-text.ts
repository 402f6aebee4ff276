// Days are left out on purpose: one of 24 hours or of eight working hours?
const PART = /(\d+(?:[.,]\d+)?)\s*(hours?|hrs?|h|小时|minutes?|mins?|min|m|分钟|分)/giy;
const BARE_MINUTES = /^\d+$/;
const HOURS_AND_MINUTES = /^(\d+)\s*(?:h|小时)\s*(\d{1,2})$/i;
const CLOCK = /^(\d+):([0-5]\d)$/;

const HOUR = 60;

/**
 * Whole minutes of a duration as people type it: "1h 30m", "1.5 h", "1:30", "1h30", "90" (minutes), "1小时30分钟". Null when nothing was
 * typed; undefined when it is no duration.
 */
export function minutesOfText(text: string): number | null | undefined {
  const typed = text.trim();
  if (!typed) return null;
  if (BARE_MINUTES.test(typed)) return Number(typed);
  const [, hours, minutes] = HOURS_AND_MINUTES.exec(typed) ?? CLOCK.exec(typed) ?? [];
  if (hours !== undefined) return Number(hours) * HOUR + Number(minutes);
  return sumOfParts(typed);
}

function sumOfParts(typed: string): number | undefined {
  let total = 0;
  let rest = typed;
  while (rest) {
    PART.lastIndex = 0;
    const [part, number, unit] = PART.exec(rest) ?? [];
    if (!part) return undefined;
    total += Number(number.replace(',', '.')) * (/^(h|小时)/i.test(unit) ? HOUR : 1);
    rest = rest.slice(part.length).trim();
  }
  return Number.isInteger(Math.round(total * 1e6) / 1e6) ? Math.round(total) : undefined;
}

/** Minutes as "1h 30m"; nothing for null. */
export function textOfMinutes(minutes: number | null | undefined): string {
  if (minutes === null || minutes === undefined) return '';
  const [hours, rest] = [Math.floor(minutes / HOUR), minutes % HOUR];
  if (hours === 0) return `${rest}m`;
  return rest === 0 ? `${hours}h` : `${hours}h ${rest}m`;
}
