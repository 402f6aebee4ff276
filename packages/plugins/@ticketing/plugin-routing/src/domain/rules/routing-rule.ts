import type { Condition, Priority } from '@ticketing/plugin-tickets/domain';
import type { RequiredSkill } from '../skills/required-skills';

/** Which tickets go to which queue; `checkRule` reads it. */
export interface RoutingRule {
  id: string;
  name: string;
  isEnabled: boolean;
  condition: Condition;
  queueId: string;
  requiredSkills: readonly RequiredSkill[];
  /** The priority a ticket gets; null: it keeps its own. */
  priority: Priority | null;
}
