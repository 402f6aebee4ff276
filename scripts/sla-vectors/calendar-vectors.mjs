// Vectors about calendars, in the words of our domain.

/** The answer to one vector, with the keys its expectation has. Throws what we cannot say, and what our domain refuses. */
export function answerOfVector({ op, calendar, input }, sla) {
  const operation = OPERATIONS[op];
  if (!operation) throw new Error(`the operation ${op} is not offered`);
  return operation(input, calendar, sla);
}

const OPERATIONS = {
  add_working_seconds: ({ start, seconds }, calendar, sla) => {
    // "-0" is a text, since JSON has no such number: nothing, backwards.
    const isBackwards = String(seconds).startsWith('-');
    const move = isBackwards ? sla.subtractWorkingMinutes : sla.addWorkingMinutes;
    return { end: valueOf(move(readCalendar(calendar, sla), new Date(start), Math.abs(Number(seconds)) / 60)) };
  },
  working_seconds_between: ({ start, end }, calendar, sla) => ({ seconds: sla.workingMinutesBetween(readCalendar(calendar, sla), new Date(start), new Date(end)) * 60 }),
  is_working: ({ at }, calendar, sla) => ({ working: sla.isOpenAt(readCalendar(calendar, sla), new Date(at)) }),
  next_working_moment: ({ at }, calendar, sla) => ({ end: valueOf(sla.nextWorkingMoment(readCalendar(calendar, sla), new Date(at))) }),
  is_holiday: ({ date }, calendar, sla) => ({ holiday: sla.holidayOn(readCalendar(calendar, sla), date) !== null }),
  local_to_utc: ({ local }, { tz }, sla) => ({ utc: new Date(sla.wallClockOf(tz).instantOf(Date.parse(`${local}Z`))) }),
  add_business_days: ({ start, days }, calendar, sla) => ({ end: valueOf(sla.addBusinessDays(readCalendar(calendar, sla), new Date(start), days)) }),
  add_business_days_date: ({ date, days }, calendar, sla) => ({ date: valueOf(sla.addBusinessDaysToDate(readCalendar(calendar, sla), date, days)) }),
  sla_deadlines: (input, calendar, sla) => {
    const minutes = (seconds) => (seconds == null ? null : seconds / 60);
    const { created_at, response_seconds, update_seconds, resolve_seconds } = input;
    return deadlines(created_at, { firstResponse: minutes(response_seconds), nextReply: minutes(update_seconds), resolution: minutes(resolve_seconds) }, calendar, sla);
  },
  sla_deadlines_minutes: (input, calendar, sla) => {
    const { created_at, response_minutes = null, update_minutes = null, resolve_minutes = null } = input;
    return deadlines(created_at, { firstResponse: response_minutes, nextReply: update_minutes, resolution: resolve_minutes }, calendar, sla);
  },
  validate_calendar: (_input, calendar, sla) => ({ valid: sla.checkCalendar(calendarInput({ tz: 'UTC', ...calendar })).ok }),
};

function deadlines(createdAt, minutes, calendar, sla) {
  const submittedAt = new Date(createdAt);
  // Filed by the customer, whose first message is the submission.
  const history = { submittedAt, statusChanges: [], customerMessagesAt: [submittedAt], agentRepliesAt: [] };
  const facts = { history, terms: { minutes, warnAtPercent: null, escalation: [] }, calendar: readCalendar(calendar, sla) };
  const { firstResponse, nextReply, resolution } = sla.readClock(facts, submittedAt).targets;
  return { response_due: firstResponse?.dueAt ?? null, update_due: nextReply?.dueAt ?? null, resolve_due: resolution?.dueAt ?? null };
}

/** The calendar of a vector as ours. Throws when our domain refuses it. */
export const readCalendar = (calendar, sla) => valueOf(sla.checkCalendar(calendarInput(calendar)));

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const ALWAYS = Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, [['00:00', '24:00']]]));
const spansOf = (pairs) => pairs.map(([from, to]) => ({ from, to }));

// A vector that says nothing about hours asks about something else: then the desk is always open.
function calendarInput({ tz, hours = ALWAYS, holidays = [], holiday_rules = [], special_hours = {}, breaks = {} }) {
  const onDate = (date) => special_hours[date] ?? (holidays.includes(date) ? [] : (hours[WEEKDAYS[new Date(date).getUTCDay()]] ?? []));
  // We say what is open on a day; a break is what it leaves open.
  const dates = [...new Set([...Object.keys(special_hours), ...Object.keys(breaks)])];
  return {
    timeZone: tz,
    week: Object.fromEntries(Object.entries(hours).map(([weekday, pairs]) => [weekday, spansOf(pairs)])),
    holidays: [...holidays.map((date) => ({ date, name: '' })), ...holiday_rules.map(({ from, to, perpetual }) => ({ date: from, until: to, isYearly: perpetual === true, name: '' }))],
    exceptions: dates.map((date) => ({ date, name: '', spans: spansOf((breaks[date] ?? []).reduce(without, onDate(date))) })),
  };
}

// "HH:MM" sorts like the time it names.
const without = (spans, [from, to]) =>
  spans.flatMap(([start, end]) => [[start, end < from ? end : from], [start > to ? start : to, end]].filter(([one, other]) => one < other));

function valueOf(decision) {
  if (!decision.ok) throw new Error(`refused with ${decision.code} ${JSON.stringify(decision.params)}`);
  return decision.value;
}
