import { chooseRule, mergeSkills, type RequiredSkill, type RuleChoice } from '../../domain';
import { defaultQueueOf, queueOf, type RoutingSetup, type StoredQueue } from '../setup/routing-setup';
import { factsOf, textOrNull, type CustomerFacts } from './ticket-facts';

/** Where a ticket goes, what it asks for, and why. */
export interface Route {
  /** Null: no rule fits and there is no queue for such tickets. */
  queue: StoredQueue | null;
  choice: RuleChoice;
  requiredSkills: readonly RequiredSkill[];
}

/** Chooses queue and skills for a ticket; `read` gives its columns. */
export function chooseRoute(setup: RoutingSetup, read: (column: string) => unknown, customer: CustomerFacts | null): Route {
  const choice = chooseRule(setup.rules, factsOf(read, customer));
  return {
    queue: choice.rule ? queueOf(setup, choice.rule.queueId) : defaultQueueOf(setup),
    choice,
    requiredSkills: mergeSkills(
      choice.rule?.requiredSkills,
      setup.skillsOfTypes.get(textOrNull(read('businessTypeCode')) ?? ''),
      setup.skillsOfCategories.get(textOrNull(read('categoryCode')) ?? ''),
    ),
  };
}
