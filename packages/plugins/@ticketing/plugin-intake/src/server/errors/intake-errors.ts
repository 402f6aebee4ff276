import { describeErrors } from '@ticketing/plugin-tickets';
import { NAMESPACE } from '../locale';

/** Every refusal of this plugin, by code: its HTTP status and its sentence (a key of the locale files). */
export const INTAKE_ERRORS = {
  'intake.notAllowed': { status: 403, message: 'You may not file submissions.' },
  'intake.invalid': { status: 400, message: 'The value of "{{field}}" is not valid: {{problem}}' },
  'intake.titleMissing': { status: 400, message: 'Say in a few words what it is about.' },
  'intake.businessTypeUnknown': { status: 400, message: 'There is no business type "{{code}}".' },
  'intake.categoryUnknown': { status: 400, message: 'There is no category "{{code}}".' },
  'intake.detailsUnknown': { status: 400, message: 'This business type has no field "{{field}}".' },
  'intake.tooMany': { status: 429, message: 'Too many requests; please try again in {{minutes}} minutes.' },
  'intake.keyReused': { status: 422, message: 'This Idempotency-Key was used for another request.' },
  'intake.keyInvalid': { status: 400, message: 'An Idempotency-Key has 1 to 255 visible characters.' },
  'intake.batchSize': { status: 400, message: 'A batch holds 1 to {{most}} submissions.' },
  'intake.failed': { status: 500, message: 'We have kept your message, but could not make a ticket of it yet. Number of the submission: {{submissionId}}' },
  'intake.submissionUnknown': { status: 404, message: 'This submission does not exist.' },
  'intake.submissionDone': { status: 409, message: 'This submission has become ticket {{ticketNo}} already.' },
  'webhook.titleMissing': { status: 400, message: 'A subscription needs a title.' },
  'webhook.urlInvalid': { status: 400, message: 'The address begins with https:// or http:// and has no password in it.' },
  'webhook.hostPrivate': { status: 400, message: 'This host belongs to a private network. Allow it in the settings first.' },
  'webhook.hostInvalid': { status: 400, message: '"{{host}}" is no name, address or network.' },
  'webhook.eventsMissing': { status: 400, message: 'Choose at least one event.' },
  'webhook.eventUnknown': { status: 400, message: 'There is no event "{{event}}".' },
  'webhook.fieldReadOnly': { status: 400, message: 'These fields are noted by the desk itself: {{fields}}.' },
  'webhook.deliveryFixed': { status: 403, message: 'Deliveries are written by the desk itself; they can be replayed.' },
  'webhook.notAllowed': { status: 403, message: 'You may not use this subscription.' },
  'webhook.unknown': { status: 404, message: 'This subscription or delivery does not exist.' },
} as const;

/** Lets callers meet our refusals as `{errors: [{code, message}]}`. */
export const describeIntakeErrors = (): void => describeErrors(NAMESPACE, INTAKE_ERRORS);
