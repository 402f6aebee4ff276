import type { Priority, StatusCategory } from '@ticketing/plugin-tickets/domain';
import type { SlaState, Target } from '../../domain';
import type { WireReadings } from './explanation';

/** What to compute deadlines of; a calendar or policy that is not stored yet goes along as it is. */
export interface PreviewInput {
  calendarId?: string | null;
  calendar?: unknown;
  policyId?: string;
  policy?: unknown;
  priority?: Priority;
  submittedAt: string;
  history?: { statusChanges: { at: string; statusCategory: StatusCategory }[]; customerMessagesAt: string[]; agentRepliesAt: string[] };
  now?: string;
}

/** The clocks of one made-up ticket. */
export interface PreviewReading {
  targets: WireReadings;
  state: SlaState | null;
  nextDue: { target: Target; dueAt: string } | null;
}

interface PreviewHead {
  /** Without a name: around the clock, or one that has none yet. */
  calendar: { name: string | null; timeZone: string };
}

/** The answer of `ticketingSla:preview`: of one priority, or of all when the question named none. */
export type Preview = PreviewHead & (({ priority: Priority } & PreviewReading) | { byPriority: Record<Priority, PreviewReading> });
