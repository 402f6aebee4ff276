import type { Refusal } from '@ticketing/plugin-tickets/forms';

const CODE_PLACES: Record<string, string> = {
  'routingRule.nameMissing': 'name',
  'routingRule.queueMissing': 'queueId',
  'routingRule.queueUnknown': 'queueId',
  'routingRule.priorityUnknown': 'priority',
};

/** What is wrong with a rule, by field of the form; `whole` when it belongs to none. */
export type RuleProblems = Readonly<Record<string, string>>;

/** Where on the form a refusal belongs. */
export function placeOfRuleRefusal({ code }: Refusal): string {
  if (CODE_PLACES[code]) return CODE_PLACES[code];
  if (code.startsWith('condition.')) return 'conditions';
  return code.startsWith('skill.') ? 'requiredSkills' : 'whole';
}
