// Policies for the tests of choosing and checking.
import { checkPolicy } from '../check-policy';
import type { SlaPolicy } from '../sla-policy';

export const FACTS = ['businessTypeCode', 'priority', 'sourceChannel', 'customerId', 'customer.level', 'queueId', 'tags', 'isVip', 'reopenCount'];

export const input = (changes: Record<string, unknown> = {}) => ({
  key: 'gold',
  name: 'Gold customers',
  conditions: { customer: { level: { $eq: 'gold' } } },
  targets: { P0: { firstResponseMinutes: 15, resolutionMinutes: 120 } },
  warnAtPercent: 75,
  escalation: [{ minutesAfterBreach: 60, audience: ['supervisor'], channels: ['inApp', 'email'] }],
  ...changes,
});

export function policy(changes: Record<string, unknown> = {}): SlaPolicy {
  const decision = checkPolicy(input(changes), FACTS);
  if (!decision.ok) throw new Error(`refused with ${decision.code}`);
  return decision.value;
}
