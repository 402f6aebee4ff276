import { expandAction } from './expand/expand-action';
import { expandBlock } from './expand/expand-block';
import { expandColumn, expandFact, expandInput } from './expand/expand-field';
import { expandFragments } from './expand/expand-fragments';
import { expandRows } from './expand/expand-rows';
import { expandTexts } from './expand/expand-texts';
import { popupPage } from './expand/expand-popup';
import { wrong, type Place } from './expand/place';
import type { FlowNode, PackAddition, PackGroup, PackPage, PackPopup, PackTab, PagePack, Shorthand } from './page-pack';
import type { PackPiece, TreePiece } from './page-piece';

const LAST = 1000;

/**
 * The pieces of a pack, in the order they can be created: menu entries first, then what is on them. Throws an Error that names the
 * place for a shorthand nobody knows.
 */
export function expandPagePack(source: PagePack): PackPiece[] {
  const { fragments = {}, ...rest } = source;
  const pack = expandTexts(expandFragments(rest, fragments, source.key), source.ns) as PagePack;
  const { group = null, pages = [], tabs = [], popups = [], additions = [] } = pack;
  return [
    ...pages.map((page) => pagePiece(page, group)),
    ...tabs.map((tab): PackPiece => ({ kind: 'tab', key: `tab:${tab.uid}`, page: tab.page, tab: { ...routeOf(tab), roles: tab.roles ?? null } })),
    ...[...pages.flatMap((page) => page.tabs), ...tabs].map(tabContent),
    ...popups.map(popupPiece),
    ...additions.map(additionPiece),
  ];
}

const routeOf = ({ uid, title, icon }: PackTab) => ({ uid, title, ...(icon && { icon }) });

const pagePiece = (page: PackPage, group: PackGroup | null): PackPiece => ({
  kind: 'page',
  key: `page:${page.uid}`,
  uid: page.uid,
  title: page.title,
  icon: page.icon,
  sort: page.sort ?? LAST,
  group,
  roles: page.roles,
  tabs: page.tabs.map((tab) => ({ ...routeOf(tab), roles: tab.roles ?? page.roles })),
});

const tabContent = (tab: PackTab): TreePiece => ({
  kind: 'tree',
  key: `content:${tab.uid}`,
  tree: expandRows(tab.rows, { uid: tab.uid }),
  parent: { uid: tab.uid, subKey: 'grid', subType: 'object' },
});

function popupPiece(popup: PackPopup): TreePiece {
  const { uid, collection, mode, title, rows } = popup;
  const tree: FlowNode = {
    uid,
    use: 'PopupActionModel',
    stepParams: {
      popupSettings: { openView: { mode, size: 'large', pageModelClass: 'ChildPageModel', dataSourceKey: 'main', collectionName: collection } },
    },
    subModels: { page: popupPage(uid, title, rows, { uid, collection }) },
  };
  return { kind: 'tree', key: `popup:${uid}`, tree, parent: null };
}

function additionPiece({ uid, into, as, after, collection, node }: PackAddition): TreePiece {
  // Its own uid, not one made of the tree it goes into: that tree may be replaced by another pack's.
  const tree = { ...expandNode(node, { uid, collection }), uid };
  return { kind: 'tree', key: `addition:${uid}`, tree, parent: { uid: into, subKey: as, subType: 'array', ...(after && { after }) } };
}

function expandNode(node: Shorthand, place: Place): FlowNode {
  if ('$column' in node) return expandColumn(node, place);
  if ('$input' in node) return expandInput(node, place);
  if ('$fact' in node) return expandFact(node, place);
  if ('$action' in node) return expandAction(node, place);
  if (typeof node.use === 'string' || typeof node.key === 'string') return expandBlock(node, place).node;
  throw wrong(place, `unknown shorthand "${Object.keys(node).join(', ')}"`);
}
