// Tickets, terms and whole lives for the tests of the clock.
import { STATUS_CATEGORIES, type StatusCategory } from '@ticketing/plugin-tickets/domain';
import fc from 'fast-check';
import { anyCalendar, anyMoment } from '../../calendar/__tests__/some-calendars';
import { ALWAYS_OPEN, type WorkingCalendar } from '../../calendar/working-calendar';
import type { PromisedMinutes, SlaTerms } from '../../policy/sla-policy';
import { readClock, type ClockFacts } from '../read-clock';
import type { TicketHistory } from '../ticket-history';

/** Monday, nine o'clock. */
export const START = new Date('2026-03-02T09:00:00Z');
export const after = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

export const terms = (minutes: Partial<PromisedMinutes> = {}, changes: Partial<SlaTerms> = {}): SlaTerms => ({
  minutes: { firstResponse: null, nextReply: null, resolution: null, ...minutes },
  warnAtPercent: 80,
  escalation: [{ minutesAfterBreach: 60, audience: ['supervisor'], channels: ['inApp'] }],
  ...changes,
});

/** What happened, in minutes since START. */
export interface Story {
  statuses?: readonly (readonly [minute: number, category: StatusCategory])[];
  messages?: readonly number[];
  replies?: readonly number[];
}

export const history = ({ statuses = [], messages = [], replies = [] }: Story = {}): TicketHistory => ({
  submittedAt: START,
  statusChanges: statuses.map(([minute, statusCategory]) => ({ at: after(minute), statusCategory })),
  customerMessagesAt: messages.map(after),
  agentRepliesAt: replies.map(after),
});

/** The reading of a story so many minutes after START, around the clock unless told otherwise. */
export const readStory = (story: Story, promised: SlaTerms, minute: number, calendar: WorkingCalendar = ALWAYS_OPEN) =>
  readClock({ history: history(story), terms: promised, calendar }, after(minute));

const anyMinutes = fc.option(fc.integer({ min: 1, max: 600 }));
export const anyTerms: fc.Arbitrary<SlaTerms> = fc.record({
  minutes: fc.record({ firstResponse: anyMinutes, nextReply: anyMinutes, resolution: anyMinutes }),
  warnAtPercent: fc.option(fc.integer({ min: 1, max: 99 })),
  escalation: fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 3 }).map((steps) =>
    steps.sort((a, b) => a - b).map((minutesAfterBreach) => ({ minutesAfterBreach, audience: ['supervisor' as const], channels: ['inApp' as const] }))),
});

type Event = { after: number } & ({ kind: 'status'; category: StatusCategory } | { kind: 'message' } | { kind: 'reply' });
const MINUTE_MS = 60_000;
// Many events fall on the same minute, some on the same millisecond, as deadlines do.
const anyGap = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 300 }).map((minutes) => minutes * MINUTE_MS), fc.integer({ min: 0, max: 3 * 24 * 60 * MINUTE_MS }));
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ after: anyGap, kind: fc.constant('status' as const), category: fc.constantFrom(...STATUS_CATEGORIES, 'pending' as const, 'processing' as const) }) },
  { weight: 2, arbitrary: fc.record({ after: anyGap, kind: fc.constant('message' as const) }) },
  { weight: 2, arbitrary: fc.record({ after: anyGap, kind: fc.constant('reply' as const) }) },
);

function tell(submittedAt: Date, events: readonly Event[]): TicketHistory {
  let moment = submittedAt.getTime();
  const dated = events.map((event) => {
    moment += event.after;
    return { event, at: new Date(moment) };
  });
  const momentsOf = (kind: Event['kind']) => dated.filter(({ event }) => event.kind === kind).map(({ at }) => at);
  return {
    submittedAt,
    statusChanges: dated.flatMap(({ event, at }) => (event.kind === 'status' ? [{ at, statusCategory: event.category }] : [])),
    customerMessagesAt: momentsOf('message'),
    agentRepliesAt: momentsOf('reply'),
  };
}

export const anyHistory = fc.tuple(anyMoment, fc.array(anyEvent, { maxLength: 12 })).map(([submittedAt, events]) => tell(submittedAt, events));

export interface Life {
  facts: ClockFacts;
  /** Moments at which somebody may look, in order; events and deadlines are often among them. */
  looks: Date[];
}

export const momentsOf = ({ submittedAt, statusChanges, customerMessagesAt, agentRepliesAt }: TicketHistory) =>
  [submittedAt, ...statusChanges.map(({ at }) => at), ...customerMessagesAt, ...agentRepliesAt].sort((a, b) => a.getTime() - b.getTime());

/** A whole life on any calendar and any terms. */
export const anyLife: fc.Arbitrary<Life> = fc
  .tuple(fc.record({ history: anyHistory, terms: anyTerms, calendar: anyCalendar }), fc.array(fc.integer({ min: 0, max: 12 * 24 * 60 * MINUTE_MS }), { maxLength: 8 }))
  .map(([facts, offsets]) => {
    const events = momentsOf(facts.history);
    const last = events[events.length - 1];
    const deadlines = readClock(facts, new Date(last.getTime() + 20 * 24 * 60 * MINUTE_MS)).owed.map(({ dueAt }) => dueAt);
    const free = offsets.map((offset) => new Date(facts.history.submittedAt.getTime() + offset));
    const justBefore = deadlines.map((moment) => new Date(moment.getTime() - 1));
    return { facts, looks: [...events, ...free, ...deadlines, ...justBefore].sort((a, b) => a.getTime() - b.getTime()) };
  });
