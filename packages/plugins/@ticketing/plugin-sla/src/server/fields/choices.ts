import { tExpression } from '../locale';

// Labels of another plugin's namespace are given as expressions.
const labelled = (value: string, label: string, color: string) => ({ value, label: tExpression(label), color });

export const ALERT_TARGET_CHOICES = [
  labelled('firstResponse', 'First response', 'blue'),
  labelled('nextReply', 'Next reply', 'cyan'),
  labelled('resolution', 'Resolution', 'geekblue'),
];

export const SLA_STATE_CHOICES = [
  labelled('ok', 'On track', 'green'),
  labelled('warning', 'Due soon', 'orange'),
  labelled('breached', 'Breached', 'red'),
  labelled('paused', 'Paused', 'default'),
  labelled('met', 'Met', 'green'),
  labelled('waived', 'Waived', 'default'),
];
