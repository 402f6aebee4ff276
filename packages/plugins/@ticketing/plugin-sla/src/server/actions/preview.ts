import type { Context, Next } from '@nocobase/actions';
import { TicketingError } from '@ticketing/plugin-tickets';
import { PRIORITIES, type Priority } from '@ticketing/plugin-tickets/domain';
import {
  ALWAYS_OPEN, checkCalendar, checkPolicy, readClock, termsOf, type ClockReading, type SlaPolicy, type TicketHistory, type WorkingCalendar,
} from '../../domain';
import { readRules } from '../rules/read-rules';
import type { SlaRules, StoredPolicy } from '../rules/sla-rules';
import { FACT_NAMES } from '../rules/ticket-facts';
import type { SlaDesk } from '../sla-desk';
import { historyIn, isRecord, momentIn, priorityIn } from './read-preview-input';

/** Answers what a ticket would be promised, and stores nothing: for tests, for administrators, for "Try it" in the settings. */
export const preview = (desk: SlaDesk) => async (ctx: Context, next: Next) => {
  const values = isRecord(ctx.action.params.values) ? ctx.action.params.values : {};
  const rules = await readRules(desk.db);
  const stored = values.policyId ? storedPolicy(rules, String(values.policyId)) : null;
  const policy = stored?.policy ?? givenPolicy(values.policy);
  const named = calendarFor(rules, values, stored);
  const history = historyIn(values);
  const priority = priorityIn(values.priority);
  const now = values.now ? momentIn(values.now, 'now') : lastMomentOf(history);
  const read = (one: Priority) => answerOf(readClock({ history, terms: termsOf(policy, one), calendar: named.calendar }, now));
  ctx.body = {
    calendar: { name: named.name, timeZone: named.calendar.timeZone },
    policy: { key: policy.key, name: policy.name },
    now,
    ...(priority ? { priority, ...read(priority) } : { byPriority: Object.fromEntries(PRIORITIES.map((one) => [one, read(one)])) }),
  };
  await next();
};

/** The parts of a reading people see. */
export const answerOf = ({ targets, state, nextDue, pausedAt, pausedMinutes }: ClockReading) => ({ targets, state, nextDue, pausedAt, pausedMinutes });

function storedPolicy({ policies }: SlaRules, id: string): StoredPolicy {
  const found = policies.find((one) => one.id === id || one.policy.key === id);
  if (!found) throw new TicketingError('sla.policyUnknown');
  return found;
}

function givenPolicy(input: unknown): SlaPolicy {
  if (!isRecord(input)) throw new TicketingError('sla.policyUnknown');
  // A policy that is being written has no name yet, and may be asked all the same.
  const policy = checkPolicy({ ...input, key: input.key || 'preview', name: input.name || 'preview' }, FACT_NAMES);
  if (!policy.ok) throw new TicketingError(policy.code, policy.params);
  return policy.value;
}

function calendarFor({ calendars }: SlaRules, { calendarId, calendar }: Record<string, unknown>, stored: StoredPolicy | null): { name: string | null; calendar: WorkingCalendar } {
  if (isRecord(calendar)) {
    const read = checkCalendar(calendar);
    if (!read.ok) throw new TicketingError(read.code, read.params);
    return { name: typeof calendar.name === 'string' ? calendar.name : null, calendar: read.value };
  }
  const id = calendarId ?? stored?.calendarId;
  if (!id) return { name: null, calendar: ALWAYS_OPEN };
  const found = calendars.get(String(id));
  if (!found) throw new TicketingError('sla.calendarUnknown');
  return found;
}

/** Asked without a moment, the ticket is read right after the last thing that happened. */
function lastMomentOf({ submittedAt, statusChanges, customerMessagesAt, agentRepliesAt }: TicketHistory): Date {
  const moments = [submittedAt, ...statusChanges.map(({ at }) => at), ...customerMessagesAt, ...agentRepliesAt];
  return new Date(Math.max(...moments.map((moment) => moment.getTime())));
}
