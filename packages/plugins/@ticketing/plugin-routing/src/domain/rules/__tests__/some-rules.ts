// Rules for the tests of choosing and checking.
import { checkRule, type RuleSurroundings } from '../check-rule';
import type { RoutingRule } from '../routing-rule';

export const AROUND: RuleSurroundings = { factNames: ['businessTypeCode', 'priority', 'languageCode', 'customer.level'], queueIds: ['1', '2'], skillCodes: ['erp', 'network'] };

export const input = (changes: Record<string, unknown> = {}) => ({
  id: 7, name: 'Gold customers', conditions: { customer: { level: 'gold' } }, queueId: 1, requiredSkills: [{ skill: 'erp', minLevel: 2 }], priority: 'P1', ...changes,
});

export function rule(changes: Record<string, unknown> = {}): RoutingRule {
  const decision = checkRule(input(changes), AROUND);
  if (!decision.ok) throw new Error(`refused with ${decision.code}`);
  return decision.value;
}
