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
  'intake.formUnreadable': { status: 400, message: 'This form cannot be read.' },
  'intake.filesTooMany': { status: 413, message: 'At most {{most}} files can be attached.' },
  'intake.fileTooLarge': { status: 413, message: 'A file may have at most {{most}} MB.' },
  'intake.fileTypeRefused': { status: 400, message: 'Files like "{{name}}" cannot be attached.' },
  'intake.reasonMissing': { status: 400, message: 'Say what is still missing.' },
  'intake.formUnknown': { status: 404, message: 'This form does not exist.' },
  'intake.proofMissing': { status: 400, message: 'The form could not be checked. Please wait a moment and send it again.' },
  'intake.useSubmit': { status: 403, message: 'Submissions come in through ticketingIntake:submit.' },
  'webhook.unknown': { status: 404, message: 'There is nothing at this address.' },
  'webhook.notJson': { status: 415, message: 'A webhook is sent as JSON, with Content-Type: application/json.' },
  'webhook.tooLarge': { status: 413, message: 'A webhook has at most {{most}} KB.' },
  'webhook.refused': { status: 401, message: 'The signature is missing, wrong or too old.' },
  'webhook.notAllowed': { status: 403, message: 'You may not set up webhooks.' },
  'webhook.sourceUnknown': { status: 404, message: 'This source does not exist.' },
  'webhook.sourceGone': { status: 409, message: 'The source of this webhook was deleted.' },
  'webhook.sourceInvalid': { status: 400, message: 'The value of "{{field}}" is not valid.' },
  'webhook.fieldReadOnly': { status: 400, message: '"{{field}}" is set by the desk.' },
  'webhook.secretInvalid': { status: 400, message: 'A secret has at least {{least}} visible characters, or is a variable like {{example}}.' },
  'webhook.acceptNoBoolean': { status: 400, message: 'This expression has to be true or false.' },
  'webhook.expressionFailed': { status: 400, message: 'The expression of "{{field}}" fails: {{problem}}' },
  'webhook.expressionTooSlow': { status: 400, message: 'The expression of "{{field}}" takes too long.' },
  'webhook.expressionTooLarge': { status: 400, message: 'The expression of "{{field}}" takes too much memory.' },
  'webhook.tooManyItems': { status: 400, message: 'A payload can be at most {{most}} submissions.' },
} as const;

/** Lets callers meet our refusals as `{errors: [{code, message}]}`. */
export const describeIntakeErrors = (): void => describeErrors(NAMESPACE, INTAKE_ERRORS);
