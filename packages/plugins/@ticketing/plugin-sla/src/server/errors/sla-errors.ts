import { describeErrors } from '@ticketing/plugin-tickets';
import { NAMESPACE } from '../locale';

/** Every refusal of this plugin, by code: its HTTP status and its sentence (a key of the locale files). */
export const SLA_ERRORS = {
  'calendar.nameMissing': { status: 400, message: 'A working calendar needs a name.' },
  'calendar.unreadable': { status: 400, message: 'Row {{row}} of "{{list}}" cannot be read.' },
  'calendar.timeZoneUnknown': { status: 400, message: 'There is no time zone "{{timeZone}}".' },
  'calendar.weekdayUnknown': { status: 400, message: 'There is no weekday "{{weekday}}".' },
  'calendar.timeInvalid': { status: 400, message: 'Row {{row}} of "{{list}}": "{{value}}" is no time between 00:00 and 24:00.' },
  'calendar.spanEndsBeforeItStarts': { status: 400, message: 'Row {{row}} of "{{list}}" ends at {{to}}, before it starts at {{from}}. Hours over midnight are two rows.' },
  'calendar.spansOverlap': { status: 400, message: 'Rows {{otherRow}} and {{row}} of "{{list}}" overlap.' },
  'calendar.dateInvalid': { status: 400, message: 'Row {{row}} of "{{list}}": "{{value}}" is no date.' },
  'calendar.dateTwice': { status: 400, message: 'Rows {{otherRow}} and {{row}} of "{{list}}" are both for {{date}}.' },
  'calendar.holidayTooLong': { status: 400, message: 'Row {{row}} of "{{list}}": a holiday cannot last from {{date}} until {{until}}.' },
  'calendar.neverOpen': { status: 400, message: 'This calendar is never open: give at least one weekday some hours.' },
  'calendar.closedTooLong': { status: 400, message: 'This calendar is closed from {{from}} until {{until}}, more than a year on end.' },
  'policy.unreadable': { status: 400, message: 'This policy cannot be read.' },
  'policy.keyMissing': { status: 400, message: 'A policy needs a key.' },
  'policy.keyTwice': { status: 409, message: 'Two policies have the key "{{key}}".' },
  'policy.orderStale': { status: 409, message: 'The list of policies was changed meanwhile; it is shown anew.' },
  'policy.nameMissing': { status: 400, message: 'A policy needs a name.' },
  'policy.promisesNothing': { status: 400, message: 'A policy must promise at least one time.' },
  'policy.priorityUnknown': { status: 400, message: 'There is no priority "{{priority}}".' },
  'policy.targetUnknown': { status: 400, message: 'Priority {{priority}}: nobody can promise "{{target}}".' },
  'policy.targetsUnreadable': { status: 400, message: 'The promised times of priority {{priority}} cannot be read.' },
  'policy.minutesInvalid': { status: 400, message: 'Priority {{priority}}: a promised time is a whole number of minutes, from 1 to a year.' },
  'policy.resolutionBeforeResponse': { status: 400, message: 'Priority {{priority}}: the resolution is promised before the first response.' },
  'policy.warningInvalid': { status: 400, message: 'The warning comes at 1 to 99 percent of the promised time.' },
  'policy.stepUnreadable': { status: 400, message: 'Escalation step {{row}} cannot be read.' },
  'policy.stepMinutesInvalid': { status: 400, message: 'Escalation step {{row}}: the minutes after the breach are a whole number from 0 to a year.' },
  'policy.stepAudienceInvalid': { status: 400, message: 'Escalation step {{row}} reaches nobody.' },
  'policy.stepChannelInvalid': { status: 400, message: 'Escalation step {{row}} has no way to tell anybody.' },
  'policy.stepsOutOfOrder': { status: 400, message: 'Escalation step {{row}} comes before the one above it.' },
  'sla.minutesInvalid': { status: 400, message: 'These minutes are not valid.' },
  'sla.daysInvalid': { status: 400, message: 'These days are not valid.' },
  'sla.noWorkingTime': { status: 400, message: 'This calendar has too little working time within ten years.' },
  'sla.inputInvalid': { status: 400, message: 'The value of "{{field}}" is not valid.' },
  'sla.calendarUnknown': { status: 404, message: 'There is no such working calendar.' },
  'sla.policyUnknown': { status: 404, message: 'There is no such SLA policy.' },
  'sla.countryUnknown': { status: 400, message: 'No public holidays are known of "{{country}}".' },
} as const;

/** Lets callers meet our refusals as `{errors: [{code, message}]}`. */
export const describeSlaErrors = (): void => describeErrors(NAMESPACE, SLA_ERRORS);
