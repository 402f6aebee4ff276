import type { StatusCategory } from '@ticketing/plugin-tickets/domain';
import { statusClockOf, type StatusClock } from './status-clock';

export interface StatusChange {
  at: Date;
  statusCategory: StatusCategory;
}

/** What happened to a ticket, as far as promised time is concerned. Any order; what is later than the moment of reading is left out. */
export interface TicketHistory {
  submittedAt: Date;
  /** A ticket without any is new since it was submitted. */
  statusChanges: readonly StatusChange[];
  /** Messages of the customer. The submission is the first of them when the customer filed the ticket, not when an agent did. */
  customerMessagesAt: readonly Date[];
  /** Public replies of agents; neither internal notes nor automatic messages. */
  agentRepliesAt: readonly Date[];
}

/** A stretch of one clock: from `from` until just before `to` (ms; the last one has no end). */
export interface Phase {
  clock: StatusClock;
  from: number;
  to: number;
  /** How often the ticket was reopened before. */
  reopenings: number;
}

/** The ticket's life since it was submitted, as it is known at `now`: phases without a gap, neighbours with different clocks. */
export function phasesUntil(history: TicketHistory, now: number): Phase[] {
  const submittedAt = history.submittedAt.getTime();
  const changes = history.statusChanges
    .map(({ at, statusCategory }) => ({ at: Math.max(at.getTime(), submittedAt), clock: statusClockOf(statusCategory) }))
    .filter(({ at }) => at <= Math.max(now, submittedAt))
    .sort((a, b) => a.at - b.at);
  const phases: Phase[] = [{ clock: 'running', from: submittedAt, to: Infinity, reopenings: 0 }];
  for (const { at, clock } of changes) {
    const current = phases[phases.length - 1];
    if (current.clock === clock) continue;
    current.to = at;
    // Of changes in one instant the last one counts.
    if (current.from === at) phases.pop();
    const previous = phases.at(-1);
    if (previous?.clock === clock) previous.to = Infinity;
    else phases.push({ clock, from: at, to: Infinity, reopenings: reopeningsAfter(previous, clock) });
  }
  return phases;
}

function reopeningsAfter(previous: Phase | undefined, clock: StatusClock): number {
  if (!previous) return 0;
  const isReopening = previous.clock === 'solved' && (clock === 'running' || clock === 'paused');
  return previous.reopenings + (isReopening ? 1 : 0);
}

/**
 * When the customer was answered, in order: by public replies, and by the resolution, which a customer reads like a reply.
 */
export function answersUntil(history: TicketHistory, phases: readonly Phase[], now: number): number[] {
  const replies = momentsUntil(history.agentRepliesAt, history, now);
  const resolutions = phases.filter(({ clock }) => clock === 'solved').map(({ from }) => from);
  return [...replies, ...resolutions].sort((a, b) => a - b);
}

/** The customer's messages in order; one that is older than the ticket it opened counts from the submission. */
export const messagesUntil = (history: TicketHistory, now: number): number[] => momentsUntil(history.customerMessagesAt, history, now);

function momentsUntil(moments: readonly Date[], { submittedAt }: TicketHistory, now: number): number[] {
  return moments.map((moment) => moment.getTime()).filter((moment) => moment <= now)
    .map((moment) => Math.max(moment, submittedAt.getTime())).sort((a, b) => a - b);
}
