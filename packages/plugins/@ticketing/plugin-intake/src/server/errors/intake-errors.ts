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
  'portal.notAllowed': { status: 403, message: 'You may not use the portal.' },
  'portal.ticketUnknown': { status: 404, message: 'This request does not exist.' },
  'portal.notNow': { status: 409, message: 'This is not possible any more: the request has moved on. Please look at it again.' },
  'portal.notYours': { status: 403, message: 'Only the person who asked can do this.' },
  'portal.textMissing': { status: 400, message: 'Please write something, at most 50,000 characters.' },
  'portal.fileMissing': { status: 400, message: 'There is no file in this upload.' },
  'portal.fileTooLarge': { status: 413, message: 'The file is too large: at most {{most}} MB are possible.' },
  'portal.fileType': { status: 400, message: 'Files of this type cannot be attached. Possible are: {{types}}' },
  'portal.fileUnknown': { status: 404, message: 'This file does not exist.' },
  'portal.tooManyFiles': { status: 400, message: 'At most {{most}} files can be attached.' },
  'portal.linkNotAllowed': { status: 403, message: 'Only somebody who supervises all tickets may open them to an account or to all contacts of a customer.' },
  'intake.submissionDone': { status: 409, message: 'This submission has become ticket {{ticketNo}} already.' },
} as const;

/** Lets callers meet our refusals as `{errors: [{code, message}]}`. */
export const describeIntakeErrors = (): void => describeErrors(NAMESPACE, INTAKE_ERRORS);
