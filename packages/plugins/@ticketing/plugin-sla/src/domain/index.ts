export { levelsOf, stepOfLevel, type AlertLevel, type LevelMark } from './alerts/alert-levels';
export { isTooLate, nextTryAfter } from './alerts/mail-tries';
export { deadlineOf, nextCheckAt, planSweep, withdrawnAlerts, type AlertKey, type SlaAlert, type TicketReading } from './alerts/plan-sweep';
export { textFor, type InLanguage } from './alerts/text-for';
export { addBusinessDays, addBusinessDaysToDate, holidayOn, isBusinessDay } from './calendar/business-days';
export { checkCalendar } from './calendar/check-calendar';
export { isOpenAt, lastWorkingMoment, nextWorkingMoment } from './calendar/opening';
export { openSpansOfDate } from './calendar/open-spans';
export { isTimeZone, wallClockOf, type WallClock } from './calendar/wall-clock';
export { ALWAYS_OPEN, WEEKDAYS, type CalendarException, type Holiday, type Span, type Weekday, type WorkingCalendar } from './calendar/working-calendar';
export { addWorkingMinutes, subtractWorkingMinutes, workingMinutesBetween } from './calendar/working-time';
export { promisesKeptAt } from './clock/kept-promises';
export { readClock, type ClockFacts, type ClockReading } from './clock/read-clock';
export { SLA_STATES, type DueLevel, type SlaState, type TargetReading } from './clock/read-promise';
export { strictestTerms } from './clock/stricter-terms';
export { statusClockOf, type StatusClock } from './clock/status-clock';
export type { StatusChange, TicketHistory } from './clock/ticket-history';
export { checkPolicies, checkPolicy } from './policy/check-policy';
export { CALENDAR_SOURCES, chooseCalendar, type CalendarOffers, type CalendarSource } from './policy/choose-calendar';
export { choosePolicy, type PassedOver, type PolicyChoice } from './policy/choose-policy';
export { DEFAULT_POLICY } from './policy/default-policy';
export {
  ALERT_CHANNELS, AUDIENCES, TARGETS, termsOf,
  type AlertChannel, type Audience, type EscalationStep, type PolicyInput, type PromisedMinutes, type SlaPolicy, type SlaTerms, type Target,
} from './policy/sla-policy';
export {
  isSlaEventChosen, levelOfAlert, problemsOfSlaChoice, SLA_EVENT_LEVELS,
  type SlaEventChoice, type SlaEventLevel, type SlaHappening,
} from './workflow/sla-event-choice';
