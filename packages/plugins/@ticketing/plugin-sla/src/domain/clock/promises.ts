import type { SlaTerms, Target } from '../policy/sla-policy';
import { answersUntil, messagesUntil, type Phase, type TicketHistory } from './ticket-history';

/** One promise that was made to a customer: its clock starts at `from` and ends with the answer. */
export interface Promised {
  target: Target;
  /** Tells the next replies of one ticket apart, from 1. A resolution is one promise for the whole life of a ticket. */
  cycle: number;
  minutes: number;
  /** ms since 1970 UTC. */
  from: number;
  /** Null while nobody has answered, and always of a resolution, which ends with the phase of the ticket and may go on. */
  answeredAt: number | null;
}

/**
 * The promises made to a customer until `now`. First response: from the submission to the first answer. Next reply: from the first message
 * without an answer to the next answer. Resolution: from the submission. An answer is a public reply or the resolution of the ticket.
 */
export function promisesOf(history: TicketHistory, phases: readonly Phase[], terms: SlaTerms, now: number): Promised[] {
  const submittedAt = history.submittedAt.getTime();
  const answers = answersUntil(history, phases, now);
  const { firstResponse, nextReply, resolution } = terms.minutes;
  const promises: Promised[] = [];
  if (firstResponse !== null) promises.push({ target: 'firstResponse', cycle: 1, minutes: firstResponse, from: submittedAt, answeredAt: answers[0] ?? null });
  if (nextReply !== null) {
    // A message that waits for the first response is not promised an answer before that one is due.
    const minutesOf = (from: number) => (answers.some((answer) => answer < from) ? nextReply : Math.max(nextReply, firstResponse ?? 0));
    promises.push(...waitsOf(messagesUntil(history, now), answers).map((wait, index) => ({
      target: 'nextReply' as const, cycle: index + 1, minutes: minutesOf(wait.from), ...wait,
    })));
  }
  if (resolution !== null) promises.push({ target: 'resolution', cycle: 1, minutes: resolution, from: submittedAt, answeredAt: null });
  return promises;
}

/** How long the customer waited for us, each time: from the first message without an answer to the answer. */
function waitsOf(messages: readonly number[], answers: readonly number[]): { from: number; answeredAt: number | null }[] {
  const waits: { from: number; answeredAt: number | null }[] = [];
  for (const from of messages) {
    const last = waits.at(-1);
    if (last && (last.answeredAt === null || from <= last.answeredAt)) continue;
    waits.push({ from, answeredAt: answers.find((answer) => answer >= from) ?? null });
  }
  return waits;
}
