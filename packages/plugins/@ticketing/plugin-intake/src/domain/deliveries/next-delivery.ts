const SECOND_MS = 1000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds to wait after each try that failed; ten tries in about a day. */
const WAITS = [15, MINUTE, 5 * MINUTE, 15 * MINUTE, 45 * MINUTE, 2 * HOUR, 4 * HOUR, 7 * HOUR, 10 * HOUR];
export const MOST_TRIES = WAITS.length + 1;
/** A wait is longer or shorter by up to this part of itself, so that receivers do not get everything at once when they are back. */
const JITTER = 0.2;
/** A receiver may ask for more patience than we have planned, but not for ever. */
export const LONGEST_RETRY_AFTER_SECONDS = 6 * HOUR;

export interface FailedTry {
  /** Tries so far, with the one that failed. */
  tries: number;
  now: Date;
  /** From 0 to 1. */
  random: number;
  /** What the receiver asked for; null when it did not. */
  retryAfterSeconds: number | null;
}

/** When to try again; null: no more by itself. */
export function nextDeliveryAt({ tries, now, random, retryAfterSeconds }: FailedTry): Date | null {
  const wait = WAITS[tries - 1];
  if (wait === undefined) return null;
  const planned = wait * (1 - JITTER + 2 * JITTER * random);
  const asked = Math.min(retryAfterSeconds ?? 0, LONGEST_RETRY_AFTER_SECONDS);
  return new Date(now.getTime() + Math.round(Math.max(planned, asked) * SECOND_MS));
}

/** Seconds from a Retry-After header: a number of them or a date (RFC 9110, 10.2.3); null when it says nothing one can use. */
export function readRetryAfter(header: string | undefined, now: Date): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const moment = /^[A-Za-z]/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? null : Math.max(0, Math.ceil((moment - now.getTime()) / SECOND_MS));
}
