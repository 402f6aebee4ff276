import { PRIORITIES, type Condition, type Priority } from '@ticketing/plugin-tickets/domain';

/** What can be promised, in the order of a ticket's life. */
export const TARGETS = ['firstResponse', 'nextReply', 'resolution'] as const;
export type Target = (typeof TARGETS)[number];

/** Promised working minutes by target; null where nothing is promised. */
export type PromisedMinutes = Readonly<Record<Target, number | null>>;

export const AUDIENCES = ['assignee', 'supervisor', 'departmentHead'] as const;
/** Who hears of an escalation; a role by its name in NocoBase. */
export type Audience = (typeof AUDIENCES)[number] | { role: string };

export const ALERT_CHANNELS = ['inApp', 'email', 'workflow'] as const;
export type AlertChannel = (typeof ALERT_CHANNELS)[number];

export interface EscalationStep {
  /** Working minutes of the same clock: it pauses with the ticket. */
  minutesAfterBreach: number;
  audience: readonly Audience[];
  channels: readonly AlertChannel[];
}

/** A policy as people write it and as it is stored; `checkPolicy` reads it. */
export interface PolicyInput {
  key: string;
  name: string;
  isEnabled?: boolean;
  /** A filter of NocoBase. */
  conditions?: Record<string, unknown> | null;
  targets: Partial<Record<Priority, Partial<Record<`${Target}Minutes`, number | null>>>>;
  warnAtPercent?: number | null;
  escalation?: readonly EscalationStep[];
}

/** Made by `checkPolicy`. */
export interface SlaPolicy {
  readonly key: string;
  readonly name: string;
  readonly isEnabled: boolean;
  readonly conditions: Condition;
  readonly targets: Readonly<Record<Priority, PromisedMinutes>>;
  /** Percent of the promised time after which the clock warns; null: it does not. */
  readonly warnAtPercent: number | null;
  readonly escalation: readonly EscalationStep[];
}

/** What one ticket is promised: the row of its priority, and when to say what. */
export interface SlaTerms {
  readonly minutes: PromisedMinutes;
  readonly warnAtPercent: number | null;
  readonly escalation: readonly EscalationStep[];
}

/** The terms of a policy for a priority; a priority nobody knows is promised nothing. */
export function termsOf(policy: SlaPolicy, priority: string | null): SlaTerms {
  const known = PRIORITIES.find((one) => one === priority);
  const { warnAtPercent, escalation } = policy;
  return { minutes: known ? policy.targets[known] : { firstResponse: null, nextReply: null, resolution: null }, warnAtPercent, escalation };
}
