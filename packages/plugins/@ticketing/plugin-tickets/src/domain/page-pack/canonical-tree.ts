import type { FlowNode } from './page-pack';

/** What NocoBase adds to a stored node; it says nothing about what an administrator did. */
const ADDED_BY_STORE = new Set(['parent', 'parentId', 'sortIndex', 'subKey', 'subType', 'flowRegistry', 'clientVersion', 'name', 'async']);

/**
 * One text per content of a tree: same order of keys, without what storing adds, empty options, and the nodes in `ignored` (those that
 * other packs added). Two texts differ exactly if somebody changed the tree.
 */
export function canonicalTree(tree: FlowNode | null, ignored: ReadonlySet<string> = new Set()): string {
  return tree ? JSON.stringify(canonical(tree, ignored)) : '';
}

function canonical(value: unknown, ignored: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.filter((one) => !isIgnored(one, ignored)).map((one) => canonical(one, ignored));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => !ADDED_BY_STORE.has(key) && !isIgnored(one, ignored))
      .map(([key, one]) => [key, canonical(one, ignored)] as const)
      .filter(([, one]) => !isEmpty(one))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const isIgnored = (value: unknown, ignored: ReadonlySet<string>) =>
  typeof value === 'object' && value !== null && ignored.has((value as FlowNode).uid) && 'use' in value;

const isEmpty = (value: unknown) => value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
