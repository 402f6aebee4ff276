import { tExpression } from '../locale';

// Labels of another plugin's namespace are given as expressions.
const labelled = (value: string, label: string, color: string) => ({ value, label: tExpression(label), color });

export const ALERT_TARGET_CHOICES = [
  labelled('firstResponse', 'First response', 'blue'),
  labelled('nextReply', 'Next reply', 'cyan'),
  labelled('resolution', 'Resolution', 'geekblue'),
];

export const MAIL_STATE_CHOICES = [
  labelled('waiting', 'Waiting to be sent', 'blue'),
  labelled('sent', 'Sent', 'green'),
  labelled('failed', 'Given up', 'red'),
];

/** What an alert text is for; all steps of an escalation alike. */
export const TEXT_LEVEL_CHOICES = [
  labelled('warn', 'Warning', 'orange'),
  labelled('breach', 'Breach', 'red'),
  labelled('escalate', 'Escalation', 'magenta'),
];

export const SLA_STATE_CHOICES = [
  labelled('ok', 'On track', 'green'),
  labelled('warning', 'Due soon', 'orange'),
  labelled('breached', 'Breached', 'red'),
  labelled('paused', 'Paused', 'default'),
  labelled('met', 'Met', 'green'),
  labelled('waived', 'Waived', 'default'),
];
