// Choices that several collections share. Labels are locale keys.
export const PRIORITY_CHOICES = [
  { value: 'P0', label: 'P0 Critical', color: 'red' },
  { value: 'P1', label: 'P1 High', color: 'orange' },
  { value: 'P2', label: 'P2 Normal', color: 'blue' },
  { value: 'P3', label: 'P3 Low', color: 'default' },
] as const;

export const URGENCY_CHOICES = [
  { value: 'low', label: 'Low', color: 'default' },
  { value: 'normal', label: 'Normal', color: 'blue' },
  { value: 'high', label: 'High', color: 'orange' },
  { value: 'critical', label: 'Critical', color: 'red' },
] as const;

export const CHANNEL_CHOICES = [
  { value: 'agent', label: 'Agent', color: 'blue' },
  { value: 'form', label: 'Public form', color: 'cyan' },
  { value: 'portal', label: 'Portal', color: 'geekblue' },
  { value: 'api', label: 'API', color: 'purple' },
  { value: 'webhook', label: 'Webhook', color: 'magenta' },
  { value: 'email', label: 'E-mail', color: 'gold' },
] as const;

export const LANGUAGE_CHOICES = [
  { value: 'en', label: 'English' },
  { value: 'zh', label: 'Chinese' },
] as const;

export const DIRECTION_CHOICES = [
  { value: 'inbound', label: 'From the customer', color: 'blue' },
  { value: 'outbound', label: 'From the desk', color: 'green' },
] as const;

export const COLOR_CHOICES = ['default', 'red', 'volcano', 'orange', 'gold', 'lime', 'green', 'cyan', 'blue', 'geekblue', 'purple', 'magenta'].map(
  (color) => ({ value: color, label: color, color }),
);
