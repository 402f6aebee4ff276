import type { SlaEventLevel } from '../../domain/workflow/sla-event-choice';
import type { Target } from '../../domain';

/** Events and targets as the editor calls them; locale keys. */
export const LEVEL_LABELS: Record<SlaEventLevel, string> = {
  warn: 'Warning: most of the promised time is used',
  breach: 'Breach: the promised time is exceeded',
  escalation: 'Escalation: a step of the policy that tells workflows',
  met: 'Met: the promise was kept',
};

export const TARGET_LABELS: Record<Target, string> = {
  firstResponse: 'First response',
  nextReply: 'Next reply',
  resolution: 'Resolution',
};
