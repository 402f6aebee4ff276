import type { FlowNode, PackGroup } from './page-pack';

/** Entry of the menu: a page with its tabs. */
export interface PagePiece {
  kind: 'page';
  key: string;
  uid: string;
  title: string;
  icon: string;
  sort: number;
  /** Its entry in the menu; null: that of the desk. */
  group: PackGroup | null;
  roles: string[];
  tabs: TabRoute[];
}

export interface TabRoute {
  uid: string;
  title: string;
  icon?: string;
  roles: string[];
}

/** A tab that is added to the page of another pack. */
export interface TabPiece {
  kind: 'tab';
  key: string;
  page: string;
  tab: Omit<TabRoute, 'roles'> & { roles: string[] | null };
}

/** A tree of flow models: the content of a tab, a popup of its own, or a node inside another tree. */
export interface TreePiece {
  kind: 'tree';
  key: string;
  tree: FlowNode;
  /** null: stands by itself. `after`: right of this sibling; the last one when it is not there. */
  parent: { uid: string; subKey: string; subType: 'object' | 'array'; after?: string } | null;
}

/** What is seeded, upgraded and left alone as one; `key` stays the same from version to version. */
export type PackPiece = PagePiece | TabPiece | TreePiece;

/** All uids of a tree, the root's included. */
export function uidsOf(node: FlowNode): string[] {
  const children = Object.values(node.subModels ?? {}).flat();
  return [node.uid, ...children.flatMap(uidsOf)];
}
