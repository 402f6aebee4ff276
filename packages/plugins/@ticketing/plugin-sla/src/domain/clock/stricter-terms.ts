import type { WorkingCalendar } from '../calendar/working-calendar';
import type { SlaTerms } from '../policy/sla-policy';
import { readClock } from './read-clock';

export interface Terms {
  terms: SlaTerms;
  calendar: WorkingCalendar;
}

/**
 * The strictest of several terms for a ticket submitted at `submittedAt`: the one whose solution is due first, then the one whose first response
 * is, then the one with the shortest time for the next reply. What is not promised is due never; of equals the first one stays.
 */
export function strictestTerms<T extends Terms>(candidates: readonly T[], submittedAt: Date): T {
  const ranked = candidates.map((candidate) => ({ candidate, places: placesOf(candidate, submittedAt) }));
  return ranked.reduce((best, one) => (isBefore(one.places, best.places) ? one : best)).candidate;
}

function placesOf({ terms, calendar }: Terms, submittedAt: Date): number[] {
  const history = { submittedAt, statusChanges: [], customerMessagesAt: [], agentRepliesAt: [] };
  const { targets } = readClock({ history, terms, calendar }, submittedAt);
  return [targets.resolution?.dueAt?.getTime(), targets.firstResponse?.dueAt?.getTime(), terms.minutes.nextReply].map((place) => place ?? Infinity);
}

const isBefore = (a: readonly number[], b: readonly number[]): boolean => {
  const index = a.findIndex((place, at) => place !== b[at]);
  return index >= 0 && a[index] < b[index];
};
