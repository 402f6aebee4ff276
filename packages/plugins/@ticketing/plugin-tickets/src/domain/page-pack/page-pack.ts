/** A node of a flow-model tree as NocoBase 2 stores it. */
export interface FlowNode {
  uid: string;
  use: string;
  props?: Record<string, unknown>;
  stepParams?: Record<string, unknown>;
  filterManager?: FilterLink[];
  subModels?: Record<string, FlowNode | FlowNode[]>;
  [option: string]: unknown;
}

/** Which columns of which block one search field filters; several columns mean any of them. */
export interface FilterLink {
  filterId: string;
  targetId: string;
  filterPaths: string[];
}

/** A block, action, column or field in the shorthand of docs/reference/page-packs.md, or a raw node. */
export type Shorthand = Record<string, unknown>;

/** Blocks of one grid: a row is a list of blocks side by side. */
export type Rows = Shorthand[][];

export interface PackTab {
  uid: string;
  /** Texts are written `{"$t": "English sentence"}` in the documents. */
  title: string;
  icon?: string;
  /** Roles that see the tab; without it, those of its page. */
  roles?: string[];
  rows: Rows;
}

export interface PackPage {
  uid: string;
  title: string;
  icon: string;
  /** Smaller comes first in the menu; a page without stands at the end. */
  sort?: number;
  /** Names of the roles that see the page in their menu. Administrators see it anyway. */
  roles: string[];
  /** One tab: its rows fill the page. Several: a tab bar, each tab with its own address. */
  tabs: PackTab[];
}

/** A popup of its own, opened from several places by its uid; its address is /view/<uid>/filterbytk/<id>. */
export interface PackPopup extends Shorthand {
  uid: string;
  collection: string;
  mode: 'drawer' | 'dialog' | 'embed';
  title?: string;
  rows: Rows;
}

/** A tab on a page that another pack brings. */
export interface PackExtraTab extends PackTab {
  page: string;
}

/** A node inside a tree that another pack brings, such as a column of its table. */
export interface PackAddition {
  uid: string;
  into: string;
  as: string;
  /** Uid of the sibling it stands right of; the last one when left out. */
  after?: string;
  /** The collection the node's fields belong to. */
  collection?: string;
  node: Shorthand;
}

/** An entry of the menu that pages stand under; without one they stand under that of the desk. */
export interface PackGroup {
  uid: string;
  title: string;
  icon: string;
}

/** Pages a plugin brings, as one JSON document. */
export interface PagePack {
  /** Unlike any other pack's, such as "tickets". */
  key: string;
  /** Namespace of its texts: the package name of the plugin. */
  ns: string;
  /** Grows whenever the document changes; a desk upgrades pages nobody changed. */
  version: number;
  /** Parts used several times: `{"$fragment": "name", "with": {"view": "mine"}}` puts it in, `<view>` replaced. */
  fragments?: Record<string, unknown>;
  /** Where the pages of this pack stand in the menu, for people who are not of the desk. */
  group?: PackGroup;
  pages?: PackPage[];
  tabs?: PackExtraTab[];
  popups?: PackPopup[];
  additions?: PackAddition[];
}
