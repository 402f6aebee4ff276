import type { FlowNode, Shorthand } from '../page-pack';
import { expandAction } from './expand-action';
import type { ExpandedBlock } from './expand-block';
import { gridSettings } from './expand-rows';
import { fieldInit, list, onlyKeys, optionalText, text, withSettings, wrong, type Place } from './place';

/**
 * `{"$search": "table", "collection": …, "fields": [{"$filter": "title", "over": ["ticketNo", "title"]}, …]}`: a form that filters the
 * block with that key in the same grid. One input may search several columns; any of them may match.
 */
export function expandSearch(shorthand: Shorthand, around: Place): ExpandedBlock {
  onlyKeys(around, shorthand, ['$search', 'key', 'span', 'title', 'collection', 'fields', 'actions', 'settings']);
  const place = { uid: around.uid, collection: text(around, shorthand, 'collection') };
  const ownKey = text(place, shorthand, 'key');
  const targetId = `${around.uid.slice(0, -ownKey.length)}${text(place, shorthand, '$search')}`;
  const fields = list(place, shorthand, 'fields').map((one) => expandFilter(one, place, targetId));
  if (!fields.length) throw wrong(place, 'no "fields"');
  const node: FlowNode = {
    uid: place.uid,
    use: 'FilterFormBlockModel',
    stepParams: {
      resourceSettings: { init: { dataSourceKey: 'main', collectionName: place.collection } },
      formFilterBlockModelSettings: { layout: { layout: 'horizontal', labelAlign: 'left', labelWidth: 115, colon: false } },
    },
    subModels: {
      grid: {
        uid: `${place.uid}_grid`,
        use: 'FilterFormGridModel',
        stepParams: gridSettings([fields.map(({ node: { uid }, span }) => ({ uid, span }))]),
        subModels: { items: fields.map((field) => field.node) },
      },
      actions: list(place, shorthand, 'actions').map((one) => expandAction(one, place)),
    },
  };
  return {
    node: withSettings(node, shorthand.settings),
    links: fields.map(({ node: { uid }, over }) => ({ filterId: uid, targetId, filterPaths: over })),
  };
}

function expandFilter(shorthand: Shorthand, around: Place, targetId: string) {
  const path = text(around, shorthand, '$filter');
  const place = { ...around, uid: `${around.uid}_${path}` };
  onlyKeys(place, shorthand, ['$filter', 'use', 'interface', 'type', 'over', 'title', 'span', 'props', 'settings']);
  const over = shorthand.over ?? [path];
  if (!Array.isArray(over) || over.some((one) => typeof one !== 'string')) throw wrong(place, '"over" must be a list of columns');
  const filterField = {
    name: path,
    title: path,
    interface: optionalText(place, shorthand, 'interface') ?? 'input',
    type: optionalText(place, shorthand, 'type') ?? 'string',
  };
  const node: FlowNode = {
    uid: place.uid,
    use: 'FilterFormItemModel',
    stepParams: {
      ...fieldInit(place, path),
      filterFormItemSettings: {
        init: { filterField, defaultTargetUid: targetId },
        ...(shorthand.title !== undefined && { label: { label: shorthand.title } }),
      },
    },
    subModels: {
      field: {
        uid: `${place.uid}_field`,
        use: optionalText(place, shorthand, 'use') ?? 'InputFieldModel',
        props: { ...(shorthand.props as object | undefined) },
        stepParams: fieldInit(place, path),
      },
    },
  };
  return { node: withSettings(node, shorthand.settings), over: over as string[], span: shorthand.span };
}
