import { expandPagePack } from './expand-page-pack';
import type { PagePack } from './page-pack';
import { uidsOf, type PackPiece } from './page-piece';

/**
 * Checks a page pack when it is registered, beside those that are there already. Throws an Error that names the pack and the culprit:
 * a second pack of the same key, a uid that is used twice, a shorthand or fragment nobody knows.
 */
export function checkPagePack(pack: PagePack, others: readonly PagePack[] = []): PagePack {
  const { key, version } = pack;
  if (typeof key !== 'string' || !key) throw new Error('page pack: the key is missing');
  if (typeof pack.ns !== 'string' || !pack.ns) throw new Error(`page pack "${key}": the namespace of its texts, ns, is missing`);
  const fault = (what: string) => new Error(`page pack "${key}": ${what}`);
  if (!Number.isInteger(version) || version < 1) throw fault('the version must be a whole number from 1');
  if (others.some((other) => other.key === key)) throw fault('registered twice');
  if (pack.group && !(pack.group.uid && pack.group.title && pack.group.icon)) throw fault('its group needs a uid, a title and an icon');
  for (const page of pack.pages ?? []) {
    if (!page.title || !page.icon) throw fault(`page "${page.uid}" needs a title and an icon`);
    if (!page.tabs?.length) throw fault(`page "${page.uid}" has no tabs`);
  }
  const owners = new Map(others.flatMap((other) => expandPagePack(other).flatMap(uidsOfPiece).map((uid) => [uid, other.key] as const)));
  const own = new Set<string>(pack.group ? [pack.group.uid] : []);
  for (const uid of expandPagePack(pack).flatMap(uidsOfPiece)) {
    if (own.has(uid)) throw fault(`uid "${uid}" is used twice`);
    if (owners.has(uid)) throw fault(`uid "${uid}" belongs to page pack "${owners.get(uid)}"`);
    own.add(uid);
  }
  return pack;
}

function uidsOfPiece(piece: PackPiece): string[] {
  switch (piece.kind) {
    case 'page':
      return [piece.uid, ...piece.tabs.map((tab) => tab.uid)];
    case 'tab':
      return [piece.tab.uid];
    case 'tree':
      return uidsOf(piece.tree);
  }
}
