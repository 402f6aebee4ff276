// Timelines of events, in the words of our domain.
import { readCalendar } from './calendar-vectors.mjs';

const HOUR_MS = 3_600_000;
const UNIT_MS = { m: 60_000, h: HOUR_MS, d: 24 * HOUR_MS, w: 7 * 24 * HOUR_MS };
// Where offsets such as "+60m" begin: any moment does.
const CREATED = Date.parse('2026-01-05T10:00:00Z');

const CATEGORIES = { new: 'new', open: 'processing', pending: 'pending', resolved: 'resolved', closed: 'closed' };

/** What an event adds to the history of a ticket. */
const EVENTS = {
  created: ({ state = 'new', by }) => ({ status: state, isMessage: by === 'customer' }),
  state: ({ state }) => ({ status: state }),
  open: () => ({ status: 'open' }),
  resolved: () => ({ status: 'resolved' }),
  closed: () => ({ status: 'closed' }),
  // Both are public replies for us.
  first_response: () => ({ isReply: true }),
  agent_contact: () => ({ isReply: true }),
  customer_contact: () => ({ isMessage: true }),
  replied_paused: () => ({ isReply: true, status: 'pending' }),
  check: () => ({}),
};

/** The answer to one timeline, with the keys its expectation has. Throws what we cannot say. */
export function answerOfTimeline({ calendar, sla: promised, events, expected }, sla) {
  const told = events.map((event) => ({ at: momentOf(event.at), ...partOf(event) }));
  const history = {
    submittedAt: told[0].at,
    statusChanges: told.filter(({ status }) => status).map(({ at, status }) => ({ at, statusCategory: categoryOf(status) })),
    customerMessagesAt: told.filter(({ isMessage }) => isMessage).map(({ at }) => at),
    agentRepliesAt: told.filter(({ isReply }) => isReply).map(({ at }) => at),
  };
  const { first_response = null, response = null, solution = null } = promised ?? { solution: 1 };
  const terms = { minutes: { firstResponse: first_response, nextReply: response, resolution: solution }, warnAtPercent: null, escalation: [] };
  const ours = readCalendar(calendar, sla);
  const readAt = (moment) => sla.readClock({ history, terms, calendar: ours }, moment);
  const answer = (name, value) => {
    const step = /^after_event_(\d+)$/.exec(name)?.[1];
    if (step) return object(value, (key) => answerTo(key, readAt(told[Number(step)].at)));
    if (name === 'working_minutes') return object(value, (stretch) => workedIn(stretch, readAt));
    return answerTo(name, readAt(told[told.length - 1].at));
  };
  return object(expected, (name) => withBase(expected[name], answer(name, expected[name])));
}

function answerTo(name, reading) {
  const question = QUESTIONS[name];
  if (!question) throw new Error(`the question ${name} is not offered`);
  return question(reading);
}

const openDueAt = (target) => (target && !target.stoppedAt ? target.dueAt : null);
const QUESTIONS = {
  first_response_in_min: ({ targets }) => targets.firstResponse.spentMinutes,
  first_response_diff_in_min: ({ targets }) => targets.firstResponse.remainingMinutes,
  update_in_min: ({ targets }) => targets.nextReply.spentMinutes,
  update_diff_in_min: ({ targets }) => targets.nextReply.remainingMinutes,
  close_in_min: ({ targets }) => targets.resolution.spentMinutes,
  close_diff_in_min: ({ targets }) => targets.resolution.remainingMinutes,
  next_due: ({ nextDue }) => nextDue?.dueAt ?? null,
  response_due: ({ targets }) => openDueAt(targets.firstResponse),
  update_due: ({ targets }) => openDueAt(targets.nextReply),
  resolve_due: ({ targets }) => openDueAt(targets.resolution),
  first_responded_at: ({ targets }) => targets.firstResponse.stoppedAt,
  first_response_failed_by_seconds: ({ targets }) => -targets.firstResponse.remainingMinutes * 60,
  resolution_seconds: ({ targets }) => targets.resolution.spentMinutes * 60,
  status: statusOf,
};

const STATUSES = { breached: 'Failed', met: 'Fulfilled', paused: 'Paused' };

function statusOf({ state, nextDue }) {
  return STATUSES[state] ?? { firstResponse: 'First Response Due', nextReply: 'Next Reply Due', resolution: 'Resolution Due' }[nextDue?.target] ?? state;
}

function workedIn(stretch, readAt) {
  const [from, to] = stretch.split('..').map((text) => readAt(momentOf(text)).targets.resolution.spentMinutes);
  return to - from;
}

function partOf(event) {
  const read = EVENTS[event.event];
  if (!read) throw new Error(`the event ${event.event} is not known`);
  return read(event);
}

function categoryOf(state) {
  if (!CATEGORIES[state]) throw new Error(`the state ${state} is not known`);
  return CATEGORIES[state];
}

/** An instant, or an offset from the beginning: "+90m", "-1w", "0". */
function momentOf(text) {
  const [, sign, count, unit = 'm'] = /^([+-]?)(\d+)([mhdw]?)$/.exec(text) ?? [];
  if (count) return new Date(CREATED + (sign === '-' ? -1 : 1) * Number(count) * UNIT_MS[unit || 'm']);
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) throw new Error(`the moment ${text} is not known`);
  return moment;
}

/** An expected offset is compared with ours as an offset. */
function withBase(expected, value) {
  const isOffset = typeof expected === 'string' && /^[+-]/.test(expected);
  return isOffset && value instanceof Date ? `+${(value.getTime() - CREATED) / UNIT_MS.m}m` : value;
}

const object = (keys, valueOf) => Object.fromEntries(Object.keys(keys).map((key) => [key, valueOf(key)]));
