import type { FlowNode, Rows, Shorthand } from '../page-pack';
import { expandRows } from './expand-rows';
import { onlyKeys, optionalText, wrong, type Place } from './place';

/** The page inside a popup. */
export function popupPage(uid: string, title: unknown, rows: Rows, place: Place): FlowNode {
  const tabUid = `${uid}_tab`;
  return {
    uid: `${uid}_page`,
    use: 'ChildPageModel',
    props: { displayTitle: false, enableTabs: true },
    stepParams: { pageSettings: { general: { displayTitle: false, enableTabs: true } } },
    subModels: {
      tabs: [
        {
          uid: tabUid,
          use: 'ChildPageTabModel',
          props: { title },
          stepParams: { pageTabSettings: { tab: { title } } },
          subModels: { grid: expandRows(rows, { ...place, uid: tabUid }) },
        },
      ],
    },
  };
}

/**
 * Lets a node open a popup when it is clicked: another popup by its uid, or one of its own,
 * `{"mode": "drawer", "size": "medium", "title": …, "rows": [[…]]}`.
 */
export function openView(node: FlowNode, opens: unknown, place: Place): void {
  const association = place.association && { associationName: place.association };
  const base = { pageModelClass: 'ChildPageModel', dataSourceKey: 'main', collectionName: place.collection };
  if (typeof opens === 'string') {
    node.stepParams = { ...node.stepParams, popupSettings: { openView: { ...base, mode: 'embed', uid: opens } } };
    return;
  }
  if (typeof opens !== 'object' || opens === null) throw wrong(place, '"opens" must be the uid of a popup, or a popup');
  const popup = opens as Shorthand;
  onlyKeys(place, popup, ['mode', 'size', 'title', 'rows']);
  if (!Array.isArray(popup.rows)) throw wrong(place, 'the popup has no rows');
  const mode = optionalText(place, popup, 'mode') ?? 'drawer';
  node.stepParams = {
    ...node.stepParams,
    popupSettings: { openView: { ...base, ...association, mode, size: popup.size ?? 'medium', title: popup.title } },
  };
  node.subModels = { ...node.subModels, page: popupPage(node.uid, popup.title, popup.rows as Rows, place) };
}
