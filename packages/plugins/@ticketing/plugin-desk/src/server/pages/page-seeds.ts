import type { Database } from '@nocobase/database';
import { expandPagePack, type PackPiece, type PagePack, type PagePiece, type TreePiece } from '@ticketing/plugin-tickets';
import type { Seed } from '../seeds/seed';
import { DESK_GROUP, menuGroupSeed } from './menu-group';
import { pageSeed, tabSeed } from './page-seed';
import { treeSeed } from './tree-seed';

/** The page packs as seeds, in an order in which each finds its place: pages before tabs, trees before what is added to them. */
export function pageSeeds(db: Database, packs: PagePack[]): Seed[] {
  const pieces = packs.flatMap((pack) => expandPagePack(pack).map((piece) => ({ piece, version: pack.version })));
  const pages = pieces.flatMap(({ piece }) => (piece.kind === 'page' ? [piece] : []));
  const rolesOfPage = (uid: string) => pages.find((page) => page.uid === uid)?.roles ?? [];
  const trees = pieces.flatMap(({ piece }) => (piece.kind === 'tree' ? [piece] : []));
  const additions = trees.filter((tree) => tree.parent?.subType === 'array');

  const toSeed = (piece: PackPiece, version: number): Seed => {
    switch (piece.kind) {
      case 'page':
        return pageSeed(db, piece, version);
      case 'tab':
        return tabSeed(db, piece, version, rolesOfPage);
      case 'tree':
        return treeSeed(db, piece, titleOf(piece, pieces.map((one) => one.piece)), version, additions);
    }
  };
  const rank = (piece: PackPiece) => (piece.kind === 'page' ? 0 : piece.kind === 'tab' ? 1 : piece.parent?.subType === 'array' ? 3 : 2);
  const groups = [DESK_GROUP, ...pages.map(groupOf)].filter((group, index, all) => all.findIndex(({ uid }) => uid === group.uid) === index);
  const sortOf = (piece: PackPiece) => (piece.kind === 'page' ? piece.sort : 0);
  return [
    ...groups.map((group) => menuGroupSeed(db, group, [...new Set(pages.filter((page) => groupOf(page).uid === group.uid).flatMap((page) => page.roles))])),
    ...pieces
      .sort((a, b) => rank(a.piece) - rank(b.piece) || sortOf(a.piece) - sortOf(b.piece))
      .map(({ piece, version }) => toSeed(piece, version)),
  ];
}

const groupOf = (page: PagePiece) => page.group ?? DESK_GROUP;

/** What an administrator knows a tree by: the title of its tab, of its popup, or its uid. */
function titleOf(tree: TreePiece, pieces: PackPiece[]): string {
  for (const piece of pieces) {
    const tabs = piece.kind === 'page' ? piece.tabs : piece.kind === 'tab' ? [piece.tab] : [];
    const tab = tabs.find((one) => one.uid === tree.parent?.uid);
    if (tab) return piece.kind === 'page' && tabs.length === 1 ? piece.title : tab.title;
  }
  const page = tree.tree.subModels?.page;
  const tab = page && !Array.isArray(page) ? [page.subModels?.tabs ?? []].flat()[0] : undefined;
  return (tab?.props?.title as string | undefined) ?? tree.tree.uid;
}
