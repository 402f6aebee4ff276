import { isStatusCategory } from '../status/status-category';
import type { LifecycleRule } from './lifecycle-table';

/**
 * Checks a lifecycle table when it is declared. Throws an Error that names the action and the word which is wrong: an unknown
 * category, an action that starts nowhere, a moment that is both set and emptied, a reopen window without `closed`.
 */
export function checkLifecycleTable<T extends Record<string, LifecycleRule>>(table: T): T {
  for (const [action, rule] of Object.entries(table)) {
    const wrong = (what: string) => new Error(`lifecycle action "${action}": ${what}`);
    if (!rule.from.length) throw wrong('starts from no category');
    for (const category of [...rule.from, rule.to]) {
      if (!isStatusCategory(category)) throw wrong(`unknown status category "${category}"`);
    }
    const both = rule.stamps.find((stamp) => rule.clears.includes(stamp));
    if (both) throw wrong(`sets and empties "${both}"`);
    if (rule.needs.includes('assignee') && rule.clears.includes('assigneeId')) throw wrong('asks for an assignee and empties it');
    if (rule.hasReopenWindow && !rule.from.includes('closed')) throw wrong('has a reopen window but does not start from closed');
  }
  return table;
}
