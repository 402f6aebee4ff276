import { ask, type Facts, type Finding } from '@ticketing/plugin-tickets/domain';
import type { SlaPolicy } from './sla-policy';

/** A policy that stands before the chosen one, and why it does not apply. */
export interface PassedOver {
  key: string;
  name: string;
  reason: 'disabled' | 'conditions';
  /** The conditions that did not hold. */
  because: readonly Finding[];
}

export interface PolicyChoice {
  /** Null when no policy applies: the ticket is promised nothing. */
  policy: SlaPolicy | null;
  /** The conditions that made it apply; none when it applies to every ticket. */
  because: readonly Finding[];
  passedOver: readonly PassedOver[];
}

/** The first policy of the list whose conditions hold for these facts, with the reasons to show on the ticket. */
export function choosePolicy(policies: readonly SlaPolicy[], facts: Facts): PolicyChoice {
  const passedOver: PassedOver[] = [];
  for (const policy of policies) {
    const { key, name, isEnabled } = policy;
    const answer = ask(policy.conditions, facts);
    if (isEnabled && answer.holds) return { policy, because: answer.because, passedOver };
    passedOver.push(isEnabled ? { key, name, reason: 'conditions', because: answer.because } : { key, name, reason: 'disabled', because: [] });
  }
  return { policy: null, because: [], passedOver };
}
