// Choices of our collections. Labels are locale keys of this plugin.
import { SUBMISSION_STATES, WEBHOOK_SCHEMES, type SubmissionChannel, type SubmissionState, type WebhookScheme } from '../../domain';
import { tExpression } from '../locale';

const STATES: Record<SubmissionState, { label: string; color: string }> = {
  received: { label: 'Received', color: 'blue' },
  filed: { label: 'Filed', color: 'green' },
  duplicate: { label: 'Duplicate', color: 'default' },
  failed: { label: 'Failed', color: 'red' },
  ignored: { label: 'Ignored', color: 'default' },
};
const CHANNELS: Record<SubmissionChannel, { label: string; color: string }> = {
  form: { label: 'Public form', color: 'cyan' },
  portal: { label: 'Portal', color: 'geekblue' },
  api: { label: 'API', color: 'purple' },
  webhook: { label: 'Webhook', color: 'magenta' },
  email: { label: 'E-mail', color: 'gold' },
};

const choicesOf = (looks: Record<string, { label: string; color?: string }>, values = Object.keys(looks)) =>
  values.map((value) => ({ value, ...looks[value], label: tExpression(looks[value].label) }));

export const SUBMISSION_STATE_CHOICES = choicesOf(STATES, [...SUBMISSION_STATES]);
export const CHANNEL_CHOICES = choicesOf(CHANNELS);
export const URGENCY_CHOICES = choicesOf({
  low: { label: 'Low', color: 'default' },
  normal: { label: 'Normal', color: 'blue' },
  high: { label: 'High', color: 'orange' },
  critical: { label: 'Critical', color: 'red' },
});
export const LANGUAGE_CHOICES = choicesOf({ en: { label: 'English' }, zh: { label: 'Chinese' } });
export const MAIL_KIND_CHOICES = choicesOf({ receipt: { label: 'Receipt', color: 'green' }, links: { label: 'Links asked for', color: 'blue' } });
/** unknown: nobody with this address has a request, so nothing was sent. */
export const MAIL_STATE_CHOICES = choicesOf({
  waiting: { label: 'Waiting', color: 'blue' },
  sent: { label: 'Sent', color: 'green' },
  unknown: { label: 'Nobody known', color: 'default' },
  failed: { label: 'Failed', color: 'red' },
});

const SCHEMES: Record<WebhookScheme, { label: string }> = {
  github: { label: 'GitHub signature' },
  stripe: { label: 'Stripe signature' },
  standard: { label: 'Standard Webhooks' },
  bearer: { label: 'Bearer token' },
};
export const SCHEME_CHOICES = choicesOf(SCHEMES, [...WEBHOOK_SCHEMES]);
