import type { AlertLevel, EscalationStep, Target } from '../../domain';

/** Heard on the node that delivers, once per alert as a rule; `alertId` tells two apart when a node ended in between. */
export const SLA_ALERT_EVENT = 'ticketing:sla.alert';

export interface SlaAlertEvent {
  alertId: string;
  ticketId: string;
  target: Target;
  level: AlertLevel;
  cycle: number;
  /** When the alert was due; of a breach that is the deadline. */
  dueAt: Date;
  /** When the promise is or was due; null while nobody knows: paused. */
  deadlineAt: Date | null;
  /** The escalation step of the policy; null for a warning or a breach. */
  step: EscalationStep | null;
}
