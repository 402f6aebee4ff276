import { ALWAYS_OPEN, chooseCalendar, choosePolicy, termsOf, type CalendarSource, type PolicyChoice, type SlaTerms, type WorkingCalendar } from '../../domain';
import type { ReadColumn } from './read-related-facts';
import type { SlaRules, StoredCalendar } from './sla-rules';
import { factsOf, type RelatedFacts } from './ticket-facts';

/** What one ticket is promised, by whose hours, and why. */
export interface AgreedTerms {
  policyId: string | null;
  choice: PolicyChoice;
  terms: SlaTerms;
  calendar: WorkingCalendar;
  /** Null when nobody names a calendar: then around the clock. */
  calendarChoice: { calendar: StoredCalendar; source: CalendarSource } | null;
  /** The number of the merged ticket whose terms these are, since they are stricter than those of the ticket itself. */
  promisedTo?: string;
}

const NO_TERMS: SlaTerms = { minutes: { firstResponse: null, nextReply: null, resolution: null }, warnAtPercent: null, escalation: [] };

/** Chooses policy and calendar for a ticket; `read` gives its columns. */
export function agreeTerms({ policies, calendars }: SlaRules, read: ReadColumn, { customer, queueCalendarId }: RelatedFacts): AgreedTerms {
  const choice = choosePolicy(policies.map(({ policy }) => policy), factsOf(read, customer));
  const stored = policies.find(({ policy }) => policy === choice.policy);
  const calendarOf = (id: string | null | undefined) => (id ? calendars.get(id) : undefined);
  const calendarChoice = chooseCalendar({
    customer: calendarOf(customer?.slaCalendarId),
    queue: calendarOf(queueCalendarId),
    policy: calendarOf(stored?.calendarId),
  });
  return {
    policyId: stored?.id ?? null,
    choice,
    terms: choice.policy ? termsOf(choice.policy, (read('priority') as string | null) ?? null) : NO_TERMS,
    calendar: calendarChoice?.calendar.calendar ?? ALWAYS_OPEN,
    calendarChoice,
  };
}
