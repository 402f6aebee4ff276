import type { Priority } from '@ticketing/plugin-tickets/domain';
import { PRIORITIES } from '@ticketing/plugin-tickets/domain';
import type { RequiredSkill } from '../../../domain';
import type { RuleRow } from '../rows';

/** A rule on the form. */
export interface RuleDraft {
  name: string;
  isEnabled: boolean;
  conditions: Record<string, unknown> | null;
  queueId: string | null;
  requiredSkills: RequiredSkill[];
  /** Null: the ticket keeps its own. */
  priority: Priority | null;
}

/** What is saved. */
export type RuleValues = RuleDraft & { sort?: number };

export const ruleDraftOf = (row: Partial<RuleRow>): RuleDraft => ({
  name: row.name ?? '',
  isEnabled: row.isEnabled ?? true,
  conditions: row.conditions ?? null,
  queueId: row.queueId == null ? null : String(row.queueId),
  requiredSkills: row.requiredSkills ?? [],
  priority: PRIORITIES.find((one) => one === row.priority) ?? null,
});

/** The stored list as it could be sent again. */
export const rulesOf = (rows: readonly RuleRow[]): (RuleValues & { id: string })[] => rows.map((row) => ({ ...ruleDraftOf(row), id: String(row.id) }));

/** The list as it would be with this draft in it, for trying it out: in its place, or behind all others when it is new. */
export function rulesWith(rows: readonly RuleRow[], draft: RuleDraft, id: string | undefined): (RuleValues & { id?: string })[] {
  const stored = rulesOf(rows).map((rule) => (rule.id === id ? { ...draft, id } : rule));
  return id === undefined ? [...stored, draft] : stored;
}
