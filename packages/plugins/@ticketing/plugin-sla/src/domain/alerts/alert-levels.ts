import { MINUTE_MS } from '../calendar/calendar-date';
import type { SlaTerms } from '../policy/sla-policy';

export type AlertLevel = 'warn' | 'breach' | `escalate-${number}`;

/** Something to be said when a clock has counted `afterMs`. */
export interface LevelMark {
  level: AlertLevel;
  afterMs: number;
}

/** The levels of a promise of `minutes`, in the order in which they come due. */
export function levelsOf({ warnAtPercent, escalation }: SlaTerms, minutes: number): LevelMark[] {
  const promisedMs = minutes * MINUTE_MS;
  const warn: LevelMark[] = warnAtPercent === null ? [] : [{ level: 'warn', afterMs: Math.round((promisedMs * warnAtPercent) / 100) }];
  const steps = escalation.map(({ minutesAfterBreach }, index): LevelMark => ({
    level: `escalate-${index + 1}`, afterMs: promisedMs + minutesAfterBreach * MINUTE_MS,
  }));
  return [...warn, { level: 'breach', afterMs: promisedMs }, ...steps];
}

/** 1 for `escalate-1`, the row of the policy's escalation steps; null for warn and breach. */
export function stepOfLevel(level: AlertLevel): number | null {
  const row = /^escalate-(\d+)$/.exec(level)?.[1];
  return row ? Number(row) : null;
}
