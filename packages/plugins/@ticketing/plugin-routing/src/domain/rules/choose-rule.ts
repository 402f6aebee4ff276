import { ask, type Facts, type Finding } from '@ticketing/plugin-tickets/domain';
import type { RoutingRule } from './routing-rule';

/** A rule that stands before the chosen one, and why it does not apply. */
export interface PassedOver {
  id: string;
  name: string;
  reason: 'disabled' | 'conditions';
  /** The conditions that did not hold. */
  because: readonly Finding[];
}

export interface RuleChoice {
  /** Null when no rule applies: the ticket goes to the default queue. */
  rule: RoutingRule | null;
  /** The conditions that made it apply; none when it applies to every ticket. */
  because: readonly Finding[];
  passedOver: readonly PassedOver[];
}

/** The first enabled rule of the list whose condition holds for these facts, with the reasons to show on the ticket. */
export function chooseRule(rules: readonly RoutingRule[], facts: Facts): RuleChoice {
  const passedOver: PassedOver[] = [];
  for (const rule of rules) {
    const { id, name, isEnabled } = rule;
    if (!isEnabled) {
      passedOver.push({ id, name, reason: 'disabled', because: [] });
      continue;
    }
    const answer = ask(rule.condition, facts);
    if (answer.holds) return { rule, because: answer.because, passedOver };
    passedOver.push({ id, name, reason: 'conditions', because: answer.because });
  }
  return { rule: null, because: [], passedOver };
}
