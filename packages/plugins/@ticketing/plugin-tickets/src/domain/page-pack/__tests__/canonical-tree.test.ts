import { describe, expect, it } from 'vitest';
import { canonicalTree } from '../canonical-tree';
import type { FlowNode } from '../page-pack';

const tree: FlowNode = {
  uid: 'grid',
  use: 'BlockGridModel',
  subModels: { items: [{ uid: 'a', use: 'TableBlockModel', stepParams: { x: { y: 1, z: 2 } } }] },
};
const child = (node: FlowNode) => (node.subModels?.items as FlowNode[])[0];

describe('whether somebody changed a stored tree', () => {
  it('what the store adds is no change', () => {
    const stored = {
      ...tree,
      parentId: 'tab',
      parent: 'tab',
      subKey: 'grid',
      subType: 'object',
      subModels: { items: [{ ...child(tree), sortIndex: 1, flowRegistry: {}, props: {}, stepParams: { x: { z: 2, y: 1 } } }] },
    };
    expect(canonicalTree(stored)).toBe(canonicalTree(tree));
  });

  it('a setting, another order or a missing node is a change', () => {
    const changed = { ...tree, subModels: { items: [{ ...child(tree), stepParams: { x: { y: 2, z: 2 } } }] } };
    expect(canonicalTree(changed)).not.toBe(canonicalTree(tree));
    expect(canonicalTree({ ...tree, subModels: { items: [] } })).not.toBe(canonicalTree(tree));
    const two = [child(tree), { uid: 'b', use: 'X' }];
    expect(canonicalTree({ ...tree, subModels: { items: two } })).not.toBe(canonicalTree({ ...tree, subModels: { items: [...two].reverse() } }));
  });

  it('a node another pack added is no change', () => {
    const added = { ...tree, subModels: { items: [child(tree), { uid: 'guest', use: 'X' }] } };
    expect(canonicalTree(added, new Set(['guest']))).toBe(canonicalTree(tree));
  });

  it('a tree that is gone has no text', () => {
    expect(canonicalTree(null)).toBe('');
  });
});
