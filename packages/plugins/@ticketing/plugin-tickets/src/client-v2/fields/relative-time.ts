const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From which distance on (in seconds) a moment is told in which unit. */
const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
];

/** Browsers throw on language tags they cannot parse; English is better than an empty cell. */
const formatter = (language: string, style: Intl.RelativeTimeFormatStyle) => {
  const options: Intl.RelativeTimeFormatOptions = { numeric: 'always', style };
  try {
    return new Intl.RelativeTimeFormat(language, options);
  } catch {
    return new Intl.RelativeTimeFormat('en-US', options);
  }
};

/**
 * How far `at` lies from `now` (both milliseconds), in whole units and rounded towards now: "3 hours ago", "in 2 days".
 * Less than a minute either way is null: the caller says "just now" in its own words.
 */
export function relativeTime(
  at: number,
  now: number,
  language: string,
  style: Intl.RelativeTimeFormatStyle = 'long',
): string | null {
  const seconds = (at - now) / 1000;
  const unit = UNITS.find(([, size]) => Math.abs(seconds) >= size);
  return unit ? formatter(language, style).format(Math.trunc(seconds / unit[1]), unit[0]) : null;
}
