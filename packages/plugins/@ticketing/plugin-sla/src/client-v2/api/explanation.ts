import type { Finding } from '@ticketing/plugin-tickets/domain';
import type { CalendarSource, PassedOver, SlaState, Target, TargetReading } from '../../domain';

type Moments = 'startedAt' | 'dueAt' | 'stoppedAt' | 'breachedAt';

/** A reading as it comes over the wire: moments are ISO 8601 texts. */
export type WireReading = Omit<TargetReading, Moments> & { startedAt: string; dueAt: string | null; stoppedAt: string | null; breachedAt: string | null };
export type WireReadings = Record<Target, WireReading | null>;

/** One move of deadlines, as the history of the ticket keeps it: columns of the ticket that changed, before and after. */
export interface DeadlineChange {
  at: string;
  actorName: string | null;
  /** A code: `ticketChanged` or `rulesChanged`. */
  reason: string | null;
  from: Record<string, unknown> | null;
  to: Record<string, unknown> | null;
}

/** The answer of `ticketingSla:explain`. */
export interface Explanation {
  policy: { id: string; key: string; name: string } | null;
  /** The merged ticket these terms come from. */
  promisedTo?: string | null;
  because: Finding[];
  passedOver: PassedOver[];
  /** Without a source nobody named one: it is open around the clock. */
  calendar: { id: string | null; name: string | null; timeZone: string; source: CalendarSource | null };
  targets: WireReadings;
  state: SlaState | null;
  pausedAt: string | null;
  pausedMinutes: number;
  warnAtPercent: number | null;
  changes: DeadlineChange[];
  alerts: { target: Target; level: string; cycle: number; dueAt: string }[];
  now: string;
}
