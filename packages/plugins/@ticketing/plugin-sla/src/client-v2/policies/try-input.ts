import type { Priority } from '@ticketing/plugin-tickets/domain';
import { fromLocalInput } from '@ticketing/plugin-tickets/forms';
import type { PreviewInput } from '../api/preview';

/** What is typed into "Try it": moments as <input type="datetime-local"> has them. */
export interface Trial {
  /** Empty: all of them. */
  priority: Priority | '';
  filedAt: string;
  pausedFrom: string;
  pausedTo: string;
}

/** The question to the server; undefined while the filing time is missing. A pause without an end goes on. The customer filed it. */
export function previewOfTrial({ priority, filedAt, pausedFrom, pausedTo }: Trial): Omit<PreviewInput, 'policy' | 'calendarId'> | undefined {
  const submittedAt = fromLocalInput(filedAt);
  if (!submittedAt) return undefined;
  const [from, to] = [fromLocalInput(pausedFrom), fromLocalInput(pausedTo)];
  const pause = from ? [{ at: from, statusCategory: 'pending' as const }, ...(to ? [{ at: to, statusCategory: 'processing' as const }] : [])] : [];
  // What is later than "now" in a history is not known yet: look from the end of the pause.
  const now = [submittedAt, ...pause.map(({ at }) => at)].sort().at(-1);
  return {
    ...(priority ? { priority } : {}),
    submittedAt,
    now,
    history: { statusChanges: pause, customerMessagesAt: [], agentRepliesAt: [] },
  };
}
