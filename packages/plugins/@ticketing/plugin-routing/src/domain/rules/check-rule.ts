import { accept, PRIORITIES, readConditions, refuse, type Decision } from '@ticketing/plugin-tickets/domain';
import { idOf, isRecord, textOf } from '../input/plain-values';
import { readRequiredSkills } from '../skills/read-required-skills';
import type { RoutingRule } from './routing-rule';

/** What a rule may name. */
export interface RuleSurroundings {
  factNames: readonly string[];
  queueIds: readonly string[];
  skillCodes: readonly string[];
}

/**
 * Reads a rule as it was sent or stored; a draft without id has the id "". Refuses: no name, no queue or one that is not there, a
 * priority nobody knows, skills as `readRequiredSkills`, and conditions nobody understands.
 */
export function checkRule(input: unknown, { factNames, queueIds, skillCodes }: RuleSurroundings): Decision<RoutingRule> {
  if (!isRecord(input)) return refuse('routingRule.unreadable');
  const name = textOf(input.name);
  if (!name) return refuse('routingRule.nameMissing');
  const queueId = idOf(input.queueId);
  if (queueId === null) return refuse('routingRule.queueMissing', { name });
  if (!queueIds.includes(queueId)) return refuse('routingRule.queueUnknown', { name, queueId });
  const condition = readConditions(input.conditions, factNames);
  if (!condition.ok) return refuse(condition.code, { name, ...condition.params });
  const requiredSkills = readRequiredSkills(input.requiredSkills, skillCodes);
  if (!requiredSkills.ok) return refuse(requiredSkills.code, { name, ...requiredSkills.params });
  const priority = PRIORITIES.find((one) => one === input.priority) ?? null;
  if (priority === null && (input.priority ?? '') !== '') return refuse('routingRule.priorityUnknown', { name, priority: input.priority });
  return accept({
    id: idOf(input.id) ?? '', name, isEnabled: input.isEnabled !== false, condition: condition.value, queueId, requiredSkills: requiredSkills.value, priority,
  });
}

/** Reads the ordered list of rules; refuses as `checkRule`, naming the row of the rule, counted from 1. */
export function checkRules(input: unknown, surroundings: RuleSurroundings): Decision<RoutingRule[]> {
  if (!Array.isArray(input)) return refuse('routingRule.unreadable');
  const rules: RoutingRule[] = [];
  for (const [index, one] of input.entries()) {
    const rule = checkRule(one, surroundings);
    if (!rule.ok) return refuse(rule.code, { ...rule.params, ruleRow: index + 1 });
    rules.push(rule.value);
  }
  return accept(rules);
}
