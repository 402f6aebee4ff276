import type { LifecycleAction, LifecycleRule } from './lifecycle-table';

/** The lifecycle as a Mermaid state diagram; docs/reference/lifecycle.md holds its output. */
export function lifecycleDiagram(table: Record<LifecycleAction, LifecycleRule>): string {
  const edges = Object.entries(table).flatMap(([action, rule]) => rule.from.map((from) => `  ${from} --> ${rule.to}: ${action}`));
  return ['stateDiagram-v2', '  [*] --> new', ...edges, '  closed --> [*]', '  cancelled --> [*]'].join('\n');
}
